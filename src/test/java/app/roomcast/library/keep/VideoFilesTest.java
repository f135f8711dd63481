package app.roomcast.library.keep;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.library.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFilesTest {

    @TempDir
    Path media;

    @Test
    void whatOthersLeaveBesideTheVideosIsNotTakenForOne() throws IOException {
        VideoId id = VideoId.parse("7d5f7c3a-6f0e-4a57-9f2b-2f6c1f1d0a42");
        Files.createDirectories(media.resolve("videos").resolve(id.toString()));
        Files.createDirectories(media.resolve("videos/lost+found"));
        Files.createFile(media.resolve("videos/.DS_Store"));

        assertThat(new VideoFiles(media).all()).containsExactly(id);
    }
}
