package app.roomcast.library.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrashTest extends OwnerAndStranger {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    private Trash trash;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void whatIsThrownAwayIsFoundByNobodyAndKeepsItsFiles() throws Exception {
        VideoId id = shared("Thrown away");

        assertThat(post(owner, "/api/videos/" + id + "/trash")).isEqualTo(204);

        for (String path : everyPathOf(id)) {
            assertThat(owner.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(found("Thrown")).isZero();
        assertThat(edit(owner, id, "{\"title\":\"Other\"}").statusCode()).isEqualTo(404);
        assertThat(post(owner, "/api/videos/" + id + "/trash")).isEqualTo(404);
        assertThat(owner.get("/api/trash").body()).contains(id.toString(), "\"byRule\":false");
        assertThat(owner.get("/videos/trash").body()).contains("Thrown away", "Removed in 30 days");
        assertThat(files.original(id)).exists();
    }

    @Test
    void whatIsTakenBackIsThereAsBefore() throws Exception {
        VideoId id = shared("Taken back");
        String before = read(id);
        post(owner, "/api/videos/" + id + "/trash");

        assertThat(post(owner, "/api/trash/" + id + "/restore")).isEqualTo(204);

        assertThat(read(id)).isEqualTo(before);
        assertThat(stranger.get("/videos/" + id + "/hls/master.m3u8").statusCode())
                .isEqualTo(200);
        assertThat(owner.get("/api/trash").body()).isEqualTo("[]");
        assertThat(post(owner, "/api/trash/" + id + "/restore")).isEqualTo(404);
    }

    @Test
    void whatIsDeletedThereIsGoneWithItsFiles() throws Exception {
        VideoId id = shared("Gone");
        VideoId other = shared("Gone too");
        post(owner, "/api/videos/" + id + "/trash");
        post(owner, "/api/videos/" + other + "/trash");

        assertThat(delete(owner, "/api/trash/" + id)).isEqualTo(204);

        assertThat(files.original(id).getParent()).doesNotExist();
        assertThat(owner.get("/api/trash").body()).doesNotContain(id.toString()).contains(other.toString());
        assertThat(delete(owner, "/api/trash")).isEqualTo(204);
        assertThat(files.original(other).getParent()).doesNotExist();
        assertThat(owner.get("/api/trash").body()).isEqualTo("[]");
    }

    @Test
    void nobodyElseThrowsAwayTakesBackOrDeletes() throws Exception {
        VideoId id = shared("Not theirs");

        assertThat(post(stranger, "/api/videos/" + id + "/trash")).isEqualTo(403);
        edit(owner, id, "{\"access\":\"PRIVATE\"}");
        assertThat(post(stranger, "/api/videos/" + id + "/trash")).isEqualTo(404);
        post(owner, "/api/videos/" + id + "/trash");
        assertThat(stranger.get("/api/trash").body()).isEqualTo("[]");
        assertThat(post(stranger, "/api/trash/" + id + "/restore")).isEqualTo(404);
        assertThat(delete(stranger, "/api/trash/" + id)).isEqualTo(404);
        assertThat(delete(stranger, "/api/trash")).isEqualTo(204);
        assertThat(owner.get("/api/trash").body()).contains(id.toString());
    }

    @Test
    void whatIsNotInTheTrashIsNotDeletedByIt() throws Exception {
        VideoId id = shared("Kept");

        assertThat(delete(owner, "/api/trash/" + id)).isEqualTo(404);
        assertThat(delete(owner, "/api/trash")).isEqualTo(204);
        assertThat(read(id)).contains("Kept");
    }

    @Test
    void itsTimeOverItIsRemoved() throws Exception {
        VideoId due = shared("Due");
        VideoId early = shared("Not due");
        post(owner, "/api/videos/" + due + "/trash");
        post(owner, "/api/videos/" + early + "/trash");
        thrownAwayBefore(due, MONTH);
        thrownAwayBefore(early, MONTH.minusHours(1));

        retention(null, null).apply();

        assertThat(files.original(due).getParent()).doesNotExist();
        assertThat(files.original(early)).exists();
    }

    @ParameterizedTest
    @CsvSource({"364,false", "366,true"})
    void whatNobodyWatchesForAYearGoesToTheTrash(int days, boolean thrownAway) throws Exception {
        VideoId id = aged("Unwatched", days);

        retention(YEAR, null).apply();

        assertThat(isInTrash(id)).isEqualTo(thrownAway);
        assertThat(owner.get("/videos/trash").body().contains("put here by a rule"))
                .isEqualTo(thrownAway);
    }

    @Test
    void whatIsStillWatchedStays() throws Exception {
        VideoId id = aged("Watched", 400);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        post(stranger, "/api/videos/" + id + "/views");

        retention(YEAR, null).apply();

        assertThat(isInTrash(id)).isFalse();
    }

    @Test
    void whatIsTooOldGoesThoughItIsWatchedAndTakenBackCountsAnew() throws Exception {
        VideoId id = aged("Old", 400);
        post(owner, "/api/videos/" + id + "/views");

        retention(null, YEAR).apply();
        assertThat(isInTrash(id)).isTrue();

        post(owner, "/api/trash/" + id + "/restore");
        retention(null, YEAR).apply();
        assertThat(isInTrash(id)).isFalse();
    }

    @Test
    void withoutARuleEverythingStays() throws Exception {
        VideoId id = aged("Ancient", 10_000);

        retention(null, null).apply();

        assertThat(isInTrash(id)).isFalse();
    }

    @Test
    void aRuleThatThrowsAwayWhatIsNewIsRefused() {
        assertThatThrownBy(() -> new TrashSettings(MONTH, Duration.ofHours(23), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrashSettings(Duration.ZERO, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Retention retention(@Nullable Duration keepUnwatched, @Nullable Duration keepAtMost) {
        return new Retention(jdbc, trash, new TrashSettings(MONTH, keepUnwatched, keepAtMost), clock);
    }

    private VideoId shared(String title) throws Exception {
        VideoId id = packaged(title);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        return id;
    }

    private VideoId aged(String title, int days) throws Exception {
        VideoId id = queuedAt(title, Instant.now().minus(Duration.ofDays(days)));
        Files.createDirectories(files.hls(id));
        jdbc.sql("update video set state = 'READY' where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private void thrownAwayBefore(VideoId id, Duration ago) {
        jdbc.sql("update video set trashed_at = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minus(ago), id.value())
                .update();
    }

    private boolean isInTrash(VideoId id) {
        return jdbc.sql("select trashed_at is not null from video where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private static int post(Browserless person, String path) {
        return person.send(person.request(path).POST(BodyPublishers.noBody())).statusCode();
    }

    private static int delete(Browserless person, String path) {
        return person.send(person.request(path).DELETE()).statusCode();
    }
}
