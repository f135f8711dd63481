package app.roomcast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class TlsTest {

    @TempDir
    Path data;

    @Test
    void aSelfSignedCertificateNamesThisHostAndIsKept() throws Exception {
        SelfSignedCertificate made = SelfSignedCertificate.in(data);
        String first = Files.readString(made.certificate());

        assertThat(read(made.certificate()).getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .contains("localhost", "127.0.0.1");
        assertThat(SelfSignedCertificate.in(data)).isEqualTo(made);
        assertThat(made.certificate()).hasContent(first);
    }

    @Test
    void theKeyIsReadByItsOwnerAlone() throws IOException {
        Path key = SelfSignedCertificate.in(data).key();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenCertificateIsMadeAnew() throws Exception {
        SelfSignedCertificate made = SelfSignedCertificate.in(data);
        Files.writeString(made.certificate(), "not a certificate");

        SelfSignedCertificate.in(data);

        assertThat(read(made.certificate()).getSubjectX500Principal().getName()).isEqualTo("CN=Roomcast");
    }

    @Test
    void anUnknownKindIsRefusedWithTheKindsThatThereAre() {
        assertThatThrownBy(() -> Tls.of("acme"))
                .isInstanceOf(StartIsRefused.class)
                .hasMessage("ROOMCAST_TLS is \"acme\" but must be one of self-signed, pem, off.");
    }

    @Test
    void pemWithoutItsFilesIsRefused() {
        assertThatThrownBy(() -> Tls.PEM.settings(new MockEnvironment(), data))
                .isInstanceOf(StartIsRefused.class)
                .hasMessageContaining("ROOMCAST_TLS_CERTIFICATE");
    }

    private static X509Certificate read(Path file) throws Exception {
        try (var pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}
