package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import app.roomcast.packaging.ffmpeg.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class CopiedSoundTest {

    private static final Watch UNWATCHED = process -> {};

    @Autowired
    private Packager packager;

    @Autowired
    private Probe probe;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @ParameterizedTest
    @CsvSource({
        "aac-in-transport-stream.ts, -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 25 -bf 0 -c:a aac -ac 2",
        "aac-bare.aac, -vn -c:a aac -ac 2",
        "aac-in-matroska.mkv, -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 25 -bf 0 -c:a aac -ac 2"
    })
    void aacIsCopiedWhetherOrNotItsFramesHaveHeaders(String name, String codecs) throws Exception {
        Path clip = TestMedia.made(name, "320x180", "5", codecs);
        assertThat(Objects.requireNonNull(probe.facts(clip, UNWATCHED).sound()).copyable())
                .isTrue();
        UUID id = UUID.randomUUID();

        packager.submit(new PackagingRequest(id, "somebody", clip, media.resolve("hls")));

        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        assertThat(Files.readString(media.resolve("hls/master.m3u8"))).contains("mp4a.40.2");
    }
}
