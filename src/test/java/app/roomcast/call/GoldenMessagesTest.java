package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Both ends build against the files of src/test/protocol; here the portal's end is held to them. */
@PortalTest
class GoldenMessagesTest {

    private static final Path FILES = Path.of("src/test/protocol");
    private static final Map<String, Class<?>> INTERFACES =
            Map.of("CallCommand", CallCommand.class, "CallNotice", CallNotice.class, "RoomNotice", RoomNotice.class);

    @Autowired
    JsonMapper json;

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(FILES)) {
            return files
                    .filter(file -> INTERFACES.containsKey(
                            file.getParent().getFileName().toString()))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndWrittenWithoutLoss(Path file) throws IOException {
        var expected = json.readTree(Files.readString(file));
        var type = INTERFACES.get(file.getParent().getFileName().toString());

        var message = json.readValue(Files.readString(file), type);

        assertThat((Object) json.readTree(json.writeValueAsString(message))).isEqualTo(expected);
        assertThat(file.getFileName().toString())
                .as("the file is called by its type")
                .startsWith(expected.path("type").asString());
    }

    @Test
    void everyTypeHasAFile() throws IOException {
        var described = files().map(file -> file.getParent().getFileName() + "/"
                        + file.getFileName().toString().split("\\.")[0])
                .collect(Collectors.toSet());

        var existing = INTERFACES.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue().getPermittedSubclasses())
                        .map(type -> entry.getKey() + "/"
                                + type.getAnnotation(com.fasterxml.jackson.annotation.JsonTypeName.class)
                                        .value()))
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(existing);
    }

    @Test
    void theEndOfCandidatesIsNotTheAbsenceOfOne() {
        var end = json.readValue(
                "{\"type\":\"signal\",\"to\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\",\"generation\":1,\"candidate\":null}",
                CallCommand.Signal.class);

        assertThat(end.candidate()).isNotNull();
        assertThat(end.candidate().isNull()).isTrue();
    }
}
