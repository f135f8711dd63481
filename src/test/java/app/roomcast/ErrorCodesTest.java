package app.roomcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {

    private static final Path DOCUMENT = Path.of("docs/error-codes.md");

    /** Told without a sentence, in the ERROR frame that ends a socket. */
    private static final Set<String> WITHOUT_SENTENCE = Set.of(
            "destination-refused",
            "csrf-token-invalid",
            "frame-refused",
            "heartbeat-missed",
            "too-many-sockets",
            "frame-too-large");

    @Test
    void everyCodeInTheDocumentHasASentenceAndEverySentenceALine() throws IOException {
        Set<String> documented = found(DOCUMENT, "(?m)^\\| `([a-z-]+)` \\|");
        documented.removeAll(WITHOUT_SENTENCE);

        assertThat(sentences()).isEqualTo(documented);
    }

    @Test
    void everyCodeInTheSourcesIsInTheDocument() throws IOException {
        Set<String> documented = found(DOCUMENT, "(?m)^\\| `([a-z-]+)` \\|");
        Set<String> thrown = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                thrown.addAll(
                        found(
                                source,
                                "(?s)(?:new (?:Unpackageable|TryFailed)\\(\\s*|super\\(\\s*HttpStatus\\.[A-Z_]+,\\s*)\"([a-z-]+)\""));
            }
        }

        assertThat(thrown).hasSizeGreaterThan(20);
        assertThat(documented).containsAll(thrown);
    }

    /** English ones; another test holds the Chinese ones to them. */
    private static Set<String> sentences() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources"))) {
            for (Path bundle : bundles.filter(file -> file.toString().matches(".*/messages-[a-z]+\\.properties"))
                    .toList()) {
                Set<String> itsOwn = found(bundle, "(?m)^error\\.([a-z-]+)=");
                assertThat(itsOwn)
                        .as("codes of %s that another bundle has too", bundle)
                        .noneMatch(codes::contains);
                codes.addAll(itsOwn);
            }
        }
        return codes;
    }

    private static Set<String> found(Path file, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
