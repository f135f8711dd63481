package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class WaveformTest {

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    /** Five seconds of silence, then as long a tone: the picture is empty on the left and full on the right. */
    @Test
    void aSoundWithoutACoverIsPicturedByItsLoudness() throws Exception {
        Path source = TestMedia.made("half-silent.flac", "16x16", "10", "-vn -af volume=0:enable='lt(t,5)' -c:a flac");
        UUID id = UUID.randomUUID();
        Path directory = media.resolve("hls");
        packager.submit(new PackagingRequest(id, "somebody", source, directory));

        assertThat(story.end(id))
                .isInstanceOfSatisfying(
                        PackageFinished.class,
                        finished -> assertThat(finished.poster()).isTrue());
        BufferedImage picture = ImageIO.read(directory.resolve("poster.jpg").toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(lit(picture, 100)).isLessThan(10);
        assertThat(lit(picture, 1180)).isGreaterThan(50);
        assertThat(directory).isDirectoryNotContaining("glob:**poster_*");
    }

    /** How many of the points in a column are green rather than black. */
    private static long lit(BufferedImage picture, int x) {
        long lit = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            lit += (picture.getRGB(x, y) >> 8 & 0xFF) > 100 ? 1 : 0;
        }
        return lit;
    }
}
