package app.roomcast.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
            return bundle(file(environment, "ROOMCAST_TLS_CERTIFICATE"), file(environment, "ROOMCAST_TLS_KEY"));
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

    private static Map<String, Object> bundle(Path certificate, Path key) {
        String bundle = "spring.ssl.bundle.pem.portal.";
        return Map.of(
                "server.ssl.bundle",
                "portal",
                bundle + "keystore.certificate",
                "file:" + certificate,
                bundle + "keystore.private-key",
                "file:" + key,
                bundle + "reload-on-update",
                "true");
    }
}
