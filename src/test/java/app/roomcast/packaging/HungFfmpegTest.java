package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageBecamePlayable;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@PackagingTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:hung;DB_CLOSE_DELAY=-1",
            "roomcast.packaging.stall-limit=8s",
            "roomcast.packaging.max-tries=2"
        })
class HungFfmpegTest {

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @Test
    void isEndedByForceTriedAgainAndThenGivenUp() {
        UUID id = UUID.randomUUID();
        packager.submit(new PackagingRequest(id, "somebody", Clips.clip("echo-hereweare.webm"), media.resolve("hls")));
        story.first(id, PackageBecamePlayable.class);
        Set<ProcessHandle> stopped = new HashSet<>();

        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            Ffmpegs.startedBy(ProcessHandle.current()).stream()
                    .filter(stopped::add)
                    .forEach(HungFfmpegTest::stop);
            return !story.of(id, PackagingFailed.class).isEmpty();
        });

        assertThat(story.end(id)).isEqualTo(new PackagingFailed(id, "packaging-stalled"));
        assertThat(stopped).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
        assertThat(media.resolve("hls")).doesNotExist();
    }

    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
