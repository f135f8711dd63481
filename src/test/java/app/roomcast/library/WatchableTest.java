package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the upload to the package and away again, with the real packager and a real ffmpeg. */
@PortalTest
class WatchableTest {

    @LocalServerPort
    int port;

    @Autowired
    VideoFiles files;

    Browserless person;
    Uploader uploader;

    @BeforeEach
    void signIn() {
        person = Browserless.member(port, "w" + UUID.randomUUID().toString().substring(0, 12));
        uploader = new Uploader(person, port);
    }

    @Test
    void aClipCanBeWatchedAndDeleted() throws Exception {
        String id = uploader.upload(clip("chrome.mp4"), Map.of("filename", "chrome.mp4"));

        await().atMost(Duration.ofMinutes(2))
                .until(() -> person.get("/api/videos/" + id).body().contains("\"state\":\"READY\""));

        String video = person.get("/api/videos/" + id).body();
        assertThat(video)
                .contains("\"playable\":true", "\"error\":null")
                .containsPattern("\"durationSeconds\":(29\\.9|30\\.)");
        assertThat(person.get("/videos/" + id + "/hls/master.m3u8").body()).contains("#EXT-X-STREAM-INF");
        assertThat(person.get("/videos/" + id + "/hls/v0.m3u8").body()).contains("#EXT-X-ENDLIST");
        assertThat(person.get("/videos/" + id + "/hls/v0_00000.m4s").statusCode())
                .isEqualTo(200);
        assertThat(person.get("/videos/" + id + "/hls/poster.jpg").statusCode()).isEqualTo(200);
        assertThat(person.get("/videos/" + id + "/hls/storyboard.vtt").body())
                .contains("storyboard_00001.jpg#xywh=0,0");
        assertThat(person.get("/videos/" + id + "/hls/storyboard_00001.jpg").statusCode())
                .isEqualTo(200);

        assertThat(person.send(person.request("/api/videos/" + id).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(files.original(VideoId.parse(id)).getParent()).doesNotExist();
        assertThat(person.get("/videos/" + id + "/hls/v0_00000.m4s").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoVideoFailsWithASentence() {
        String id = uploader.upload("This is a letter.".getBytes(), Map.of("filename", "letter.mp4"));

        await().atMost(Duration.ofMinutes(1))
                .until(() -> person.get("/api/videos/" + id).body().contains("\"state\":\"FAILED\""));

        assertThat(person.get("/api/videos/" + id).body()).contains("\"code\":\"not-media\"", "not a video or sound");
    }

    @Test
    void aVideoThatIsDeletedWhileItIsPackagedLeavesNothing() throws Exception {
        String id = uploader.upload(clip("echo-hereweare.webm"), Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> person.get("/api/videos/" + id).body().contains("\"state\":\"PROCESSING\""));

        assertThat(person.send(person.request("/api/videos/" + id).DELETE()).statusCode())
                .isEqualTo(204);

        assertThat(files.original(VideoId.parse(id)).getParent()).doesNotExist();
    }

    private static byte[] clip(String name) throws Exception {
        return Files.readAllBytes(TestMedia.folder().resolve(name));
    }
}
