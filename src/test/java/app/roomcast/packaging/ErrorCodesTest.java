package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {

    @Test
    void everyCodeHasASentenceInBothLanguagesAndALineInTheDocument() throws IOException {
        List<String> codes = found("docs/errors/packaging.md", "(?m)^\\| `([a-z-]+)`");

        assertThat(found("src/main/resources/messages-packaging.properties", "(?m)^error\\.([a-z-]+)="))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(found("src/main/resources/messages-packaging_zh.properties", "(?m)^error\\.([a-z-]+)="))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes).containsAll(thrown());
    }

    private static List<String> thrown() throws IOException {
        var codes = new ArrayList<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/app/roomcast/packaging"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                codes.addAll(found(source.toString(), "(?s)new (?:Unpackageable|TryFailed)\\(\\s*\"([a-z-]+)\""));
            }
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
