package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.library.progress.PackagingControl;
import app.roomcast.packaging.Packager;
import app.roomcast.packaging.PackagingJob;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The packaging of a video can be called off and tried again, by its owner alone. */
class VideoPackagingTest extends OwnerAndStranger {

    @Autowired
    private Packager packager;

    @Autowired
    private PackagingControl control;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsCancelledLeavesNothingButItsFileAndBecomesReadyWhenItIsTriedAgain() throws IOException {
        VideoId id = uploaded();
        await().until(() -> read(id).contains("\"state\":\"PROCESSING\""));

        HttpResponse<String> cancelled = cancel(owner, id);

        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(cancelled.body()).contains("\"state\":\"FAILED\"", "\"code\":\"packaging-cancelled\"");
        assertThat(files.hls(id)).doesNotExist();
        assertThat(files.original(id)).exists();
        assertThat(packager.jobs()).extracting(PackagingJob::id).doesNotContain(id.value());
        assertThat(cancel(owner, id).body()).contains("\"packaging-has-ended\"");

        HttpResponse<String> again = retry(owner, id);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).contains("\"state\":\"QUEUED\"", "\"error\":null");
        await().atMost(Duration.ofMinutes(2)).until(() -> read(id).contains("\"state\":\"READY\""));
        assertThat(retry(owner, id).body()).contains("\"packaging-has-not-failed\"");
        assertThat(cancel(owner, id).statusCode()).isEqualTo(409);
    }

    @Test
    void whatTheLastTryStillSaysIsNotHeardOnceItIsCancelled() throws IOException {
        VideoId id = transaction.execute(status -> {
            VideoId video = uploaded();
            jdbc.sql("update video set description = 'held' where id = ?")
                    .param(video.value())
                    .update();
            await().until(this::somebodyWaitsForARow);
            control.cancel(video, people.findByUsername(ownerName).orElseThrow());
            return video;
        });

        packager.awaitEnd(id.value());
        assertThat(read(id)).contains("\"state\":\"FAILED\"", "\"code\":\"packaging-cancelled\"");
        assertThat(files.hls(id)).doesNotExist();
    }

    private boolean somebodyWaitsForARow() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void othersNeitherCancelNorTryAgain() {
        VideoId id = queued("Mine");
        assertThat(cancel(stranger, id).statusCode()).isEqualTo(404);
        assertThat(retry(stranger, id).statusCode()).isEqualTo(404);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        assertThat(cancel(stranger, id).statusCode()).isEqualTo(403);
        assertThat(retry(stranger, id).statusCode()).isEqualTo(403);
        assertThat(cancel(Browserless.visitor(port), id).statusCode()).isIn(302, 401, 403);
        assertThat(read(id)).contains("\"state\":\"QUEUED\"");
    }

    /** Large enough to be at work for a while. */
    private VideoId uploaded() {
        try {
            byte[] bytes = Files.readAllBytes(TestMedia.made(
                    "cancelled-720p.webm", "1280x720", "12", "-c:v libvpx -deadline realtime -c:a libopus"));
            return VideoId.parse(new Uploader(owner, port).upload(bytes, Map.of("filename", "clip.webm")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> cancel(Browserless person, VideoId id) {
        return person.send(person.request("/api/videos/" + id + "/packaging").DELETE());
    }

    private static HttpResponse<String> retry(Browserless person, VideoId id) {
        return person.send(person.request("/api/videos/" + id + "/packaging").POST(BodyPublishers.noBody()));
    }
}
