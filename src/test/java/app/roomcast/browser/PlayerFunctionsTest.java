package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.library.Uploader;
import app.roomcast.packaging.ffmpeg.TestMedia;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The list that hls.js goes through with every stream of its own functional tests, here with packages of ours: it loads and plays,
 * all of it arrives and leaves no gaps, it switches smoothly from the lowest rendition to the highest, it ends after a seek near to its end, and
 * it plays again from its beginning.
 */
@PortalTest
@Tag("browser")
class PlayerFunctionsTest {

    /** What is uploaded, 10 to 12 s of it. */
    private enum Source {
        ENCODED("vp9-720p.webm", "1280x720", "12", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus", 2),
        COPIED(
                "copyable-10s.mp4",
                "640x360",
                "10",
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac -ac 2",
                1),
        SOUND("sound-10s.m4a", "320x180", "10", "-vn -c:a aac", 1);

        private final String name;
        private final String size;
        private final String seconds;
        private final String codecs;
        private final int leastLevels;

        Source(String name, String size, String seconds, String codecs, int leastLevels) {
            this.name = name;
            this.size = size;
            this.seconds = seconds;
            this.codecs = codecs;
            this.leastLevels = leastLevels;
        }

        Path clip() {
            return TestMedia.made(name, size, seconds, codecs);
        }
    }

    private static final double LONG_PATIENCE = 240_000;
    private static final int HAVE_CURRENT_DATA = 2;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void aPackageDoesAllThatHlsJsAsksOfAStream(Source source) throws IOException {
        String name = "phil-" + source.ordinal();
        Browserless member = Browserless.member(port, name);
        String video =
                new Uploader(member, port).upload(Files.readAllBytes(source.clip()), Map.of("filename", source.name));
        Visitor visitor = browsers.visit(port);
        visitor.signIn(name, "password of " + name);
        Page page = visitor.page();
        Until.holds(
                page,
                "async (id) => (await (await fetch(`/api/videos/${id}`)).json()).state === 'READY'",
                video,
                LONG_PATIENCE);

        Facts facts = Facts.of(page.evaluate(Script.PLAYER_FUNCTIONS.text(), "/videos/" + video + "/hls/master.m3u8"));

        assertThat(facts.list("errors")).isEmpty();
        assertThat(facts.number("readyState")).isGreaterThanOrEqualTo(HAVE_CURRENT_DATA);
        assertThat(facts.number("ranges")).as("buffered ranges").isBetween(1.0, 2.0);
        double told = JsonPath.<Number>read(member.get("/api/videos/" + video).body(), "$.durationSeconds")
                .doubleValue();
        assertThat(facts.number("duration")).isCloseTo(told, within(0.3));
        assertThat(facts.number("endedAt")).isCloseTo(facts.number("duration"), within(0.1));
        assertThat(facts.number("levels")).isGreaterThanOrEqualTo(source.leastLevels);
        assertThat(facts.list("stops")).as("what stopped it while it switched").isEmpty();
        if (source.leastLevels > 1) {
            assertThat(facts.number("highest")).isGreaterThan(facts.number("lowest"));
        }
    }

    /** What came of it, by name. */
    private record Facts(Map<?, ?> values) {

        static Facts of(Object answer) {
            return new Facts((Map<?, ?>) answer);
        }

        double number(String name) {
            return ((Number) values.get(name)).doubleValue();
        }

        List<?> list(String name) {
            return (List<?>) values.get(name);
        }
    }
}
