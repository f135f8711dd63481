package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** An ffmpeg that says zero and has left segments empty or unwritten, as the real one does on a full disk. */
class LyingFfmpegTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"truncate -s 0", "rm -f"})
    void isNotBelieved(String spoil) throws IOException {
        Path clip = Clips.clip("chrome.mp4");
        String[] properties = {
            "--roomcast.data-dir=" + folder.resolve("data"),
            "--roomcast.packaging.ffmpeg-folder=" + liar(spoil),
            "--spring.datasource.url=jdbc:h2:mem:lying" + spoil.hashCode(),
            "--roomcast.packaging.retry-delay=100ms",
            "--db-scheduler.polling-interval=200ms"
        };
        try (var portal = new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run(properties)) {
            UUID id = UUID.randomUUID();
            Story story = portal.getBean(Story.class);
            portal.getBean(Packager.class).submit(new PackagingRequest(id, "somebody", clip, folder.resolve("hls")));

            assertThat(story.end(id)).isEqualTo(new PackagingFailed(id, "packaging-failed"));
            assertThat(story.of(id, PackageFinished.class)).isEmpty();
            assertThat(folder.resolve("hls")).doesNotExist();
        }
    }

    private Path liar(String spoil) throws IOException {
        Path real = RealFfmpeg.folder();
        Path liars = Files.createDirectories(folder.resolve("liars"));
        write(liars.resolve("ffprobe"), "exec " + real.resolve("ffprobe") + " \"$@\"");
        write(
                liars.resolve("ffmpeg"),
                real.resolve("ffmpeg") + " \"$@\"; " + spoil + " " + folder.resolve("hls/v0_00001.m4s") + "; exit 0");
        return liars;
    }

    private static void write(Path script, String line) throws IOException {
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }
}
