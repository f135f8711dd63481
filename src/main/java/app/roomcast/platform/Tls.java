package app.roomcast.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.core.env.Environment;

/** Where the portal's certificate comes from (ROOMCAST_TLS). */
enum Tls {
    /** Made at the first start and kept in the data folder. */
    SELF_SIGNED {
        @Override
        Map<String, Object> settings(Environment environment, Path data) {
            SelfSignedCertificate certificate = SelfSignedCertificate.in(data.resolve("tls"));
            return bundle(certificate.certificate(), certificate.key());
        }
    },
    /** The operator's files, read again when they change. */
    PEM {
        @Override
        Map<String, Object> settings(Environment environment, Path data) {
            Path certificate = file(environment, "ROOMCAST_TLS_CERTIFICATE");
            Path key = file(environment, "ROOMCAST_TLS_KEY");
            requireFitting(certificate, key);
            return bundle(certificate, key);
        }
    },
    /** Plain HTTP, for localhost or behind a proxy, whose forwarded headers are believed if it is a trusted one. */
    OFF {
        @Override
        Map<String, Object> settings(Environment environment, Path data) {
            return Map.of("server.forward-headers-strategy", "native");
        }
    };

    abstract Map<String, Object> settings(Environment environment, Path data);

    static Tls of(String name) {
        return Arrays.stream(values())
                .filter(tls -> tls.spelling().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartIsRefused("ROOMCAST_TLS is \"" + name + "\" but must be one of "
                        + Arrays.stream(values()).map(Tls::spelling).collect(Collectors.joining(", ")) + "."));
    }

    private String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Path file(Environment environment, String variable) {
        String path = environment.getProperty(variable, "");
        if (path.isBlank() || !Files.isReadable(Path.of(path))) {
            throw new StartIsRefused("With ROOMCAST_TLS=pem, " + variable + " must name a readable PEM file.");
        }
        return Path.of(path).toAbsolutePath();
    }

    /** Later, when the files change, a pair that does not fit is not taken, and the one before stays in use. */
    private static void requireFitting(Path certificate, Path key) {
        var pair = new PemSslBundleProperties();
        pair.getKeystore().setCertificate("file:" + certificate);
        pair.getKeystore().setPrivateKey("file:" + key);
        pair.getKeystore().setVerifyKeys(true);
        try {
            PropertiesSslBundle.get(pair).getStores().getKeyStore();
        } catch (RuntimeException unfit) {
            throw new StartIsRefused(
                    "ROOMCAST_TLS_CERTIFICATE and ROOMCAST_TLS_KEY must name a PEM certificate and its own"
                            + " unencrypted key; " + certificate + " and " + key + " do not go together: "
                            + unfit.getMessage());
        }
    }

    private static Map<String, Object> bundle(Path certificate, Path key) {
        String bundle = "spring.ssl.bundle.pem.portal.";
        return Map.of(
                "server.ssl.bundle",
                "portal",
                bundle + "keystore.certificate",
                "file:" + certificate,
                bundle + "keystore.private-key",
                "file:" + key,
                bundle + "keystore.verify-keys",
                "true",
                bundle + "reload-on-update",
                "true");
    }
}
