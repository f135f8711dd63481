package app.roomcast.library.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import app.roomcast.packaging.ExportFormat;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The package here is no real one, so nothing can be made of it; what is made of real ones is looked at elsewhere. */
class DownloadsTest extends OwnerAndStranger {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Downloads downloads;

    private VideoId id;

    @BeforeEach
    void aReadyVideo() throws Exception {
        id = packaged("To take along");
        Files.writeString(files.hls(id).resolve("master.m3u8"), "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nv0.m3u8\n");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        become("READY");
    }

    @Test
    void whatThePackageHoldsIsOffered() {
        assertThat(list()).isEqualTo("[{\"format\":\"mp4\",\"state\":\"NONE\",\"url\":null}]");
        assertThat(owner.get("/videos/" + id + "/downloads").body())
                .contains("Make the file: MP4", "As it was uploaded")
                .doesNotContain("Make the file: MP3");
    }

    @Test
    void nothingIsOfferedBeforeTheVideoIsReady() {
        become("PROCESSING");

        assertThat(list()).isEqualTo("[]");
        assertThat(ask(owner, "mp4").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "ogg", "avi", "..", "MP4"})
    void whatIsNotOfferedIsRefused(String format) {
        HttpResponse<String> refused = ask(owner, format);

        assertThat(refused.statusCode()).isIn(400, 404, 409);
        assertThat(owner.get("/videos/" + id + "/downloads/" + format).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void whatCannotBeMadeSaysSoAndMayBeAskedForAgain() {
        assertThat(ask(owner, "mp4").statusCode()).isEqualTo(202);
        await().until(() -> list().contains("\"FAILED\""));

        assertThat(owner.get("/videos/" + id + "/downloads").body()).contains("It could not be made");
        assertThat(ask(owner, "mp4").statusCode()).isEqualTo(202);
        assertThat(owner.get("/videos/" + id + "/downloads/mp4").statusCode()).isEqualTo(404);
        await().until(() -> list().contains("\"FAILED\""));
        assertThat(files.downloads(id)).isEmptyDirectory();
    }

    @Test
    void onlyTheOwnerTakesItAlong() throws Exception {
        made("bytes");

        assertThat(stranger.get("/api/videos/" + id + "/downloads").statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/videos/" + id + "/downloads/mp4").statusCode())
                .isEqualTo(403);
        assertThat(ask(stranger, "mp4").statusCode()).isEqualTo(403);
        edit(owner, id, "{\"access\":\"PRIVATE\"}");
        assertThat(stranger.get("/videos/" + id + "/downloads/mp4").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/videos/" + id + "/downloads").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsSavedUnderTheVideosTitle() throws Exception {
        made("bytes");

        HttpResponse<String> file = owner.get("/videos/" + id + "/downloads/mp4");

        assertThat(file.body()).isEqualTo("bytes");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("To%20take%20along.mp4");
    }

    @Test
    void aFileIsKeptForAWeek() throws Exception {
        Path file = made("bytes");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(6))));
        downloads.removeOld();
        assertThat(file).exists();

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        downloads.removeOld();
        assertThat(file).doesNotExist();
    }

    private Path made(String bytes) throws Exception {
        Path file = files.downloads(id).resolve(ExportFormat.MP4.extension());
        Files.createDirectories(file.getParent());
        return Files.writeString(file, bytes);
    }

    private void become(String state) {
        jdbc.sql("update video set state = ?, duration_ms = 1000 where id = ?")
                .params(state, id.value())
                .update();
    }

    private String list() {
        return owner.get("/api/videos/" + id + "/downloads").body();
    }

    private HttpResponse<String> ask(Browserless person, String format) {
        return person.send(
                person.request("/api/videos/" + id + "/downloads/" + format).POST(BodyPublishers.noBody()));
    }
}
