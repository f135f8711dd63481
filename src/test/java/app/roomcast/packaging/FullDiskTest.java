package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingWaitsForRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A disk with less room than is to be left on it, and the same disk when less is asked of it. */
class FullDiskTest {

    private static final Path DATA = Path.of("target/packaging-data");

    private final UUID id = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void lacksRoomForANewJobWhichWaitsWithoutATryAndIsDoneOnceThereIsRoom() {
        try (var full = portal(DATA, "--roomcast.packaging.spare-room=8000000TB")) {
            full.getBean(Packager.class)
                    .submit(new PackagingRequest(id, "somebody", Clips.clip("chrome.mp4"), folder.resolve("hls")));
            var story = full.getBean(Story.class);
            await().until(() -> story.of(id, PackagingWaitsForRoom.class).size() > 3);

            assertThat(full.getBean(Packager.class).job(id)).get().satisfies(job -> {
                assertThat(job.waitsForRoom()).isTrue();
                assertThat(job.attempt()).isZero();
            });
            assertThat(folder.resolve("hls")).doesNotExist();
        }
        try (var roomy = portal(DATA)) {
            assertThat(roomy.getBean(Story.class).end(id)).isInstanceOf(PackageFinished.class);
        }
    }

    @Test
    void thatFillsUpDuringTheOnlyTryCostsNone() throws IOException {
        try (var portal = portal(
                folder.resolve("data"),
                "--roomcast.packaging.max-tries=1",
                "--roomcast.packaging.ffmpeg-folder=" + fillsUpOnce())) {
            portal.getBean(Packager.class)
                    .submit(new PackagingRequest(id, "somebody", Clips.clip("chrome.mp4"), folder.resolve("hls")));
            var story = portal.getBean(Story.class);

            assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
            assertThat(story.of(id, PackagingWaitsForRoom.class)).hasSize(1);
        }
    }

    /** An ffmpeg that finds the disk full the first time that it packages. */
    private Path fillsUpOnce() throws IOException {
        Path real = RealFfmpeg.folder();
        Path marker = folder.resolve("has-been-full");
        Path programs = Files.createDirectories(folder.resolve("programs"));
        write(programs.resolve("ffprobe"), "exec %s/ffprobe \"$@\"".formatted(real));
        write(programs.resolve("ffmpeg"), """
                case "$*" in *%2$s*)
                  if [ ! -e %3$s ]; then touch %3$s; echo "Error writing trailer: No space left on device" >&2; exit 228; fi
                esac
                exec %1$s/ffmpeg "$@"
                """.formatted(real, folder.resolve("hls"), marker));
        return programs;
    }

    private static void write(Path script, String text) throws IOException {
        Files.writeString(script, "#!/bin/sh\n" + text + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private ConfigurableApplicationContext portal(Path data, String... more) {
        Stream<String> properties = Stream.of(
                "--roomcast.data-dir=" + data.toAbsolutePath(),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db"),
                "--roomcast.packaging.room-delay=50ms",
                "--db-scheduler.polling-interval=100ms");
        return new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(properties, Stream.of(more)).toArray(String[]::new));
    }
}
