package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.roomcast.packaging.Conformance.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {

    private static final String WHOLE = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:2
            #EXT-X-MAP:URI="v0_init.mp4"
            #EXTINF:2.000000,
            v0_00000.m4s
            #EXTINF:1.500000,
            v0_00001.m4s
            #EXT-X-ENDLIST
            """;

    @TempDir
    private Path directory;

    /** Breaks a whole package in one way. */
    interface Break {
        void in(Path directory) throws IOException;
    }

    static List<Arguments> breaks() {
        return List.of(
                broken("playlist-missing", folder -> Files.delete(folder.resolve("v0.m3u8"))),
                broken("map-missing", folder -> Files.delete(folder.resolve("v0_init.mp4"))),
                broken("map-missing", folder -> Files.writeString(folder.resolve("v0_init.mp4"), "")),
                broken("segment-missing", folder -> Files.delete(folder.resolve("v0_00001.m4s"))),
                broken("segment-empty", folder -> Files.writeString(folder.resolve("v0_00001.m4s"), "")),
                broken("no-segments", folder -> rewrite(folder, "(?s)#EXTINF.*m4s", "")),
                broken("foreign-name", folder -> rewrite(folder, "v0_00001.m4s", "/etc/passwd")),
                broken("foreign-name", folder -> rewrite(folder, "v0_00001.m4s", "../v0_00001.m4s")),
                broken("endlist-missing", folder -> rewrite(folder, "#EXT-X-ENDLIST", "")),
                broken("duration-differs", folder -> rewrite(folder, "1.500000", "0.400000")),
                broken("target-duration-exceeded", folder -> rewrite(folder, "2.000000", "2.600000")));
    }

    private static Arguments broken(String rule, Break how) {
        return arguments(rule, how);
    }

    private static void rewrite(Path folder, String pattern, String replacement) throws IOException {
        Path playlist = folder.resolve("v0.m3u8");
        Files.writeString(playlist, Files.readString(playlist).replaceAll(pattern, replacement));
    }

    @BeforeEach
    void writeAWholePackage() throws IOException {
        Files.writeString(directory.resolve("v0.m3u8"), WHOLE);
        for (String name : List.of("v0_init.mp4", "v0_00000.m4s", "v0_00001.m4s")) {
            Files.writeString(directory.resolve(name), "content");
        }
    }

    @Test
    void aWholePackagePasses() throws IOException {
        assertThat(Conformance.check(new MediaFiles(new HlsPackage(directory), "v0"), Duration.ofMillis(3500)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenOneFailsByTheRuleItBreaks(String rule, Break how) throws IOException {
        how.in(directory);

        assertThat(Conformance.check(new MediaFiles(new HlsPackage(directory), "v0"), Duration.ofMillis(3500)))
                .extracting(Violation::rule)
                .contains(rule);
    }
}
