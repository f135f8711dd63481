package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class ExporterTest {

    private static final Duration LENGTH = Duration.ofSeconds(5);

    @Autowired
    private Packager packager;

    @Autowired
    private Exporter exporter;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @Test
    void aFilmBecomesAnMp4WithItsOwnPictureOrAFileOfItsSound() throws Exception {
        Path source = TestMedia.made(
                "export.mkv", "320x180", "5", "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac");
        Path directory = packaged(source);

        assertThat(exporter.formats(directory)).containsExactly(ExportFormat.MP4, ExportFormat.MP3, ExportFormat.OGG);
        assertThat(streams(exported(directory, ExportFormat.MP4))).containsExactly("h264,320,180", "aac");
        assertThat(streams(exported(directory, ExportFormat.MP3))).containsExactly("mp3");
        assertThat(streams(exported(directory, ExportFormat.OGG))).containsExactly("opus");
        assertThat(seconds(media.resolve("mp4"))).isBetween(4.9, 5.1);
        assertThat(seconds(media.resolve("mp3"))).isBetween(4.9, 5.1);
        assertThat(seconds(media.resolve("ogg"))).isBetween(4.9, 5.1);
        assertThat(media)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("making"));
    }

    @Test
    void aSoundBecomesNoMp4() throws Exception {
        Path directory = packaged(TestMedia.made("export.flac", "320x180", "5", "-vn -c:a flac"));

        assertThat(exporter.formats(directory)).containsExactly(ExportFormat.MP3, ExportFormat.OGG);
        assertThatThrownBy(() -> exported(directory, ExportFormat.MP4)).isInstanceOf(ExportFailed.class);
        assertThat(streams(exported(directory, ExportFormat.MP3))).containsExactly("mp3");
    }

    @Test
    void nothingBecomesNothing() {
        assertThat(exporter.formats(media.resolve("nowhere"))).isEmpty();
    }

    private Path packaged(Path source) throws Exception {
        UUID id = UUID.randomUUID();
        Path directory = media.resolve("hls");
        packager.submit(new PackagingRequest(id, "somebody", source, directory));
        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        return directory;
    }

    private Path exported(Path directory, ExportFormat format) throws Exception {
        Path target = media.resolve(format.extension());
        exporter.export(directory, format, LENGTH, target);
        return target;
    }

    private static List<String> streams(Path file) throws Exception {
        return ffprobe(file, "stream=codec_name,width,height").lines().toList();
    }

    private static double seconds(Path file) throws Exception {
        return Double.parseDouble(ffprobe(file, "format=duration").strip());
    }

    private static String ffprobe(Path file, String entries) throws Exception {
        Process probe = new ProcessBuilder(
                        RealFfmpeg.HOME.resolve("bin/ffprobe").toString(),
                        "-v",
                        "error",
                        "-show_entries",
                        entries,
                        "-of",
                        "csv=p=0",
                        file.toString())
                .start();
        return new String(probe.getInputStream().readAllBytes());
    }
}
