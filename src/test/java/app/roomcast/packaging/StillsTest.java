package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class StillsTest {

    @Autowired
    private Packager packager;

    @Autowired
    private Stills stills;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    /** Red for three seconds, then blue for three; its segments begin at other times than that. */
    @Test
    void aMomentIsShownAsItIs() throws Exception {
        Path source = TestMedia.made(
                "red-then-blue.mkv",
                "320x180",
                "6",
                "-vf drawbox=c=red:t=fill:enable='lt(t,2.98)',drawbox=c=blue:t=fill:enable='gte(t,2.98)'"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac");
        UUID id = UUID.randomUUID();
        Path directory = media.resolve("hls");
        packager.submit(new PackagingRequest(id, "somebody", source, directory));
        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);

        for (double red : new double[] {0, 1.99, 2, 2.9}) {
            Color shown = shown(directory, red);
            assertThat(shown.getRed()).as("at " + red).isGreaterThan(200);
            assertThat(shown.getBlue()).as("at " + red).isLessThan(60);
        }
        for (double blue : new double[] {3.1, 4, 5.99}) {
            Color shown = shown(directory, blue);
            assertThat(shown.getBlue()).as("at " + blue).isGreaterThan(200);
            assertThat(shown.getRed()).as("at " + blue).isLessThan(60);
        }
        assertThat(stills.ofMoment(directory, Duration.ofSeconds(7), media.resolve("none.jpg")))
                .isFalse();
        assertThat(media).isDirectoryNotContaining("glob:**{moment,aside,none}*");
    }

    private Color shown(Path directory, double seconds) throws Exception {
        Path target = media.resolve("still.jpg");
        assertThat(stills.ofMoment(directory, Duration.ofMillis(Math.round(seconds * 1000)), target))
                .isTrue();
        return new Color(ImageIO.read(target.toFile()).getRGB(160, 90));
    }
}
