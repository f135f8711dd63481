package app.roomcast.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** The portal's own certificate, made once and kept; made anew when less than 30 days of it are left. */
record SelfSignedCertificate(Path certificate, Path key) {

    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

    static SelfSignedCertificate in(Path folder) {
        var kept = new SelfSignedCertificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        try {
            if (!kept.isGood()) {
                Files.createDirectories(folder);
                NewCertificate.write(kept.certificate, kept.key);
            }
            return kept;
        } catch (IOException | GeneralSecurityException failed) {
            throw new StartIsRefused("The certificate in " + folder + " cannot be made: " + failed.getMessage());
        }
    }

    private boolean isGood() throws IOException {
        if (!Files.isReadable(certificate) || !Files.isReadable(key)) {
            return false;
        }
        try (var pem = Files.newInputStream(certificate)) {
            var kept = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return kept.getNotAfter().toInstant().isAfter(Instant.now().plus(RENEWED_BEFORE_END));
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
