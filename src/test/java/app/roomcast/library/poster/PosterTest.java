package app.roomcast.library.poster;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosterTest extends OwnerAndStranger {

    private VideoId id;

    @BeforeEach
    void aPackage() throws Exception {
        id = packaged("Pictured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureOfOnesOwnTakesThePlaceOfTheAutomaticOne(String format) throws Exception {
        assertThat(put(owner, picture(format, 2000, 1000))).isEqualTo(204);

        assertThat(read(id)).containsPattern("\"posterUrl\":\"/videos/" + id + "/hls/poster.jpg\\?at=\\d+\"");
        BufferedImage poster = ImageIO.read(new ByteArrayInputStream(
                owner.send(owner.request("/videos/" + id + "/hls/poster.jpg").GET(), BodyHandlers.ofByteArray())
                        .body()));
        assertThat(poster.getWidth()).isEqualTo(1280);
        assertThat(poster.getHeight()).isEqualTo(640);
        assertThat(new Color(poster.getRGB(600, 300)).getRed()).isGreaterThan(200);
    }

    @Test
    void theAutomaticOneComesBack() throws Exception {
        put(owner, picture("png", 100, 100));

        assertThat(owner.send(owner.request("/api/videos/" + id + "/poster").DELETE())
                        .statusCode())
                .isEqualTo(204);

        assertThat(owner.get("/videos/" + id + "/hls/poster.jpg").body()).isEqualTo("poster");
        assertThat(read(id)).contains("\"posterUrl\":null");
    }

    static Stream<byte[]> whatIsNoPicture() throws IOException {
        byte[] png = picture("png", 100, 100);
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        new Random(1).nextBytes(large);
        System.arraycopy(png, 0, large, 0, png.length);
        return Stream.of(
                new byte[0],
                "no picture".getBytes(),
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes(),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(),
                Arrays.copyOf(png, 40),
                large);
    }

    @ParameterizedTest
    @MethodSource("whatIsNoPicture")
    void whatIsNoPictureIsRefusedAndLosesNothing(byte[] sent) throws Exception {
        put(owner, picture("png", 100, 100));
        byte[] before = Files.readAllBytes(files.ownPoster(id));

        HttpResponse<String> refused = owner.send(owner.request("/api/videos/" + id + "/poster")
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(sent)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"poster-invalid\"");
        assertThat(files.ownPoster(id)).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(files.ownPoster(id).getParent())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("original", "hls", "poster.jpg");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1e300"})
    void aMomentThatIsNotThereIsRefused(String seconds) {
        HttpResponse<String> refused =
                owner.json("PUT", "/api/videos/" + id + "/poster", "{\"seconds\":" + seconds + "}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(files.ownPoster(id)).doesNotExist();
    }

    @Test
    void nobodyElseChoosesIt() throws Exception {
        assertThat(put(stranger, picture("png", 100, 100))).isEqualTo(404);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        assertThat(put(stranger, picture("png", 100, 100))).isEqualTo(403);
        assertThat(stranger.send(stranger.request("/api/videos/" + id + "/poster")
                                .DELETE())
                        .statusCode())
                .isEqualTo(403);
        assertThat(files.ownPoster(id)).doesNotExist();
    }

    private int put(Browserless person, byte[] picture) {
        return person.send(person.request("/api/videos/" + id + "/poster")
                        .header("Content-Type", "image/png")
                        .PUT(BodyPublishers.ofByteArray(picture)))
                .statusCode();
    }

    /** A red one. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
