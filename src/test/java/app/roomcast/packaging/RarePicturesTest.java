package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures that come seldom or with holes between them, copied and encoded: where lengths and rates are hardest to tell. */
@PackagingTest
class RarePicturesTest {

    private static final String FAST = " -preset ultrafast -c:a aac -ac 2 -c:v libx264 -pix_fmt ";

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one-a-second.mp4 | -r 1 -g 2" + FAST + "yuv420p",
                "one-a-second-encoded.mp4 | -r 1 -g 2" + FAST + "yuv444p",
                "one-in-three-seconds-encoded.mp4 | -r 1/3 -g 2" + FAST + "yuv444p",
                "one-in-three-seconds.mp4 | -r 1/3 -g 2" + FAST + "yuv420p",
                "one-with-sound.mp4 | -frames:v 1" + FAST + "yuv420p",
                "one-alone.mp4 | -an -frames:v 1" + FAST + "yuv420p",
                "with-holes.mp4 | -vf select=not(mod(floor(t)\\,4)) -fps_mode vfr -g 10" + FAST + "yuv420p",
                "with-holes.mkv | -vf select=not(mod(floor(t)\\,4)) -fps_mode vfr -g 10" + FAST + "yuv420p",
                "with-holes-encoded.mkv | -vf select=not(mod(floor(t)\\,3)) -fps_mode vfr -g 10" + FAST + "yuv444p"
            })
    void becomePackagesLikeAnyOther(String name, String codecs) throws Exception {
        UUID id = UUID.randomUUID();

        packager.submit(new PackagingRequest(
                id, "somebody", TestMedia.made(name, "320x180", "9", codecs), media.resolve("hls")));

        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        assertThat(HlsParser.objections(media.resolve("hls"))).isEmpty();
    }
}
