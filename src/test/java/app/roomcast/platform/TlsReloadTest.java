package app.roomcast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Application;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Runs the portal with an operator's own certificate and renews it under way. */
@ExtendWith(OutputCaptureExtension.class)
class TlsReloadTest {

    @TempDir
    Path folder;

    @Test
    void aRenewedCertificateIsServedOnceItsKeyIsThereWithoutARestart(CapturedOutput output) throws Exception {
        SelfSignedCertificate first = SelfSignedCertificate.in(folder.resolve("first"));
        SelfSignedCertificate second = SelfSignedCertificate.in(folder.resolve("second"));
        Path certificate = Files.copy(first.certificate(), folder.resolve("certificate.pem"));
        Path key = Files.copy(first.key(), folder.resolve("key.pem"));

        try (var portal = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--roomcast.tls=pem",
                        "--spring.ssl.bundle.watch.file.quiet-period=1s",
                        "--ROOMCAST_TLS_CERTIFICATE=" + certificate,
                        "--ROOMCAST_TLS_KEY=" + key,
                        "--roomcast.data-dir=" + folder.resolve("data"),
                        "--roomcast.media-dir=" + folder.resolve("media"))) {
            int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            BigInteger served = served(port);

            Files.copy(second.key(), key, StandardCopyOption.REPLACE_EXISTING);
            await().atMost(Duration.ofSeconds(60)).until(() -> output.getOut().contains("SSL reload error"));
            assertThat(served(port)).isEqualTo(served);
            Files.copy(second.certificate(), certificate, StandardCopyOption.REPLACE_EXISTING);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(served(port)).isNotEqualTo(served));
        }
    }

    private static BigInteger served(int port) throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsAll()}, null);
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private static final class TrustsAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
