package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import app.roomcast.packaging.hls.MediaPlaylist;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A sound whose last frame stands alone in a segment, which would lie behind its end; 12.005 s take 563 frames of which two segments hold 562. */
@PackagingTest
class LastFrameTest {

    private static final double ONE_FRAME = 1024.0 / 48_000;

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @ParameterizedTest
    @CsvSource({
        "last-frame.flac, -vn -c:a flac",
        "last-frame.mkv, -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a flac"
    })
    void isLeftOut(String name, String codecs) throws Exception {
        UUID id = UUID.randomUUID();
        Path directory = media.resolve("hls");
        packager.submit(
                new PackagingRequest(id, "somebody", TestMedia.made(name, "320x180", "12.005", codecs), directory));

        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        MediaPlaylist sound = MediaPlaylist.parse(Files.readString(directory.resolve("a0.m3u8")));
        assertThat(sound.segments()).hasSize(2);
        assertThat(sound.seconds()).isCloseTo(12.005, org.assertj.core.data.Offset.offset(ONE_FRAME));
        assertThat(directory.resolve("a0_00002.m4s")).doesNotExist();
        assertThat(HlsParser.objections(directory)).isEmpty();
    }
}
