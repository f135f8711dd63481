package app.roomcast.library.playlists;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.library.VideoId;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What playlists hold, and who sees what of it. */
class PlaylistVideosTest extends WithPlaylists {

    private static final String ONE_OF_MANY = "One of many";

    @Autowired
    private JdbcClient jdbc;

    /** Other tests share the portal, and some of them look at all that is in it. */
    @AfterEach
    void leavesNoCrowd() {
        jdbc.sql("delete from video where title = ?").param(ONE_OF_MANY).update();
    }

    @Test
    void aVideoIsInAPlaylistOnceAndComesAtItsEnd() {
        String id = make(owner, "{\"title\":\"In order\"}");
        VideoId first = queued("First");
        VideoId second = queued("Second");

        assertThat(add(owner, id, first).statusCode()).isEqualTo(204);
        add(owner, id, second);
        add(owner, id, first);

        assertThat(titles(owner, id)).containsExactly("First", "Second");
        send(owner, "DELETE", "/" + id + "/videos/" + first);
        assertThat(send(owner, "DELETE", "/" + id + "/videos/" + first).statusCode())
                .isEqualTo(204);
        add(owner, id, first);
        assertThat(titles(owner, id)).containsExactly("Second", "First");
    }

    @Test
    void onlyWhatOneMayWatchCanBeAdded() {
        String id = make(stranger, "{\"title\":\"Collected\"}");

        assertThat(add(stranger, id, queued("Private")).statusCode()).isEqualTo(404);
        assertThat(add(stranger, id, new VideoId(UUID.randomUUID())).statusCode())
                .isEqualTo(404);
        assertThat(add(stranger, id, shared("Shared")).statusCode()).isEqualTo(204);
        assertThat(titles(stranger, id)).containsExactly("Shared");
    }

    @Test
    void everyoneSeesOnlyWhatHeMayWatchAndNoTraceOfTheRest() {
        String id = make(owner, "{\"title\":\"Mixed\",\"access\":\"MEMBERS\"}");
        VideoId secret = queued("Secret");
        VideoId open = shared("Open");
        add(owner, id, secret);
        add(owner, id, open);

        assertThat(titles(owner, id)).containsExactly("Secret", "Open");
        assertThat(titles(stranger, id)).containsExactly("Open");
        assertThat(read(stranger, id)).contains("\"videoCount\":1").doesNotContain(secret.toString());
        assertThat(listed(stranger, id)).contains("\"videoCount\":1").doesNotContain(secret.toString());
        assertThat(listed(owner, id)).contains("\"videoCount\":2");
        assertThat(stranger.get("/playlists/" + id).body())
                .contains("1 video<", "Open")
                .doesNotContain("Secret", secret.toString());
        assertThat(stranger.get("/videos/" + open + "?list=" + id).body())
                .contains("1 of 1", "This is the first video", "This is the last video")
                .doesNotContain("Secret", secret.toString());
    }

    @Test
    void aVideoThatIsTakenFromTheOwnerOfAListLeavesNoTraceAndKeepsItsPlace() {
        String id = make(stranger, "{\"title\":\"Of others\"}");
        VideoId first = shared("First");
        VideoId taken = shared("Taken");
        VideoId last = shared("Last");
        Stream.of(first, taken, last).forEach(video -> add(stranger, id, video));

        edit(owner, taken, "{\"access\":\"PRIVATE\"}");

        assertThat(titles(stranger, id)).containsExactly("First", "Last");
        assertThat(order(stranger, id, last, first).statusCode()).isEqualTo(204);
        edit(owner, taken, "{\"access\":\"MEMBERS\"}");
        assertThat(titles(stranger, id)).containsExactly("Last", "Taken", "First");
    }

    @Test
    void whatIsThrownAwayVanishesAndComesBackOnlyFromTheTrash() {
        String id = make(owner, "{\"title\":\"For a while\"}");
        VideoId trashed = queued("Trashed");
        VideoId deleted = queued("Deleted");
        add(owner, id, trashed);
        add(owner, id, deleted);

        owner.send(owner.request("/api/videos/" + trashed + "/trash").POST(BodyPublishers.noBody()));
        delete(owner, deleted);

        assertThat(read(owner, id)).contains("\"videoCount\":0", "\"videos\":[]");
        owner.send(owner.request("/api/trash/" + trashed + "/restore").POST(BodyPublishers.noBody()));
        assertThat(titles(owner, id)).containsExactly("Trashed");
    }

    @Test
    void anOrderHoldsEachVideoOnceOrNothingMoves() {
        String id = make(owner, "{\"title\":\"Ordered\"}");
        VideoId a = queued("A");
        VideoId b = queued("B");
        VideoId c = queued("C");
        VideoId foreign = queued("Not in it");
        Stream.of(a, b, c).forEach(video -> add(owner, id, video));

        for (HttpResponse<String> refused : List.of(
                order(owner, id, c, b),
                order(owner, id, c, b, b),
                order(owner, id, c, b, a, a),
                order(owner, id, c, b, foreign),
                order(owner, id))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("\"code\":\"playlist-order-invalid\"");
        }
        assertThat(titles(owner, id)).containsExactly("A", "B", "C");

        assertThat(order(owner, id, c, a, b).statusCode()).isEqualTo(204);

        assertThat(titles(owner, id)).containsExactly("C", "A", "B");
    }

    @Test
    void aVideoTellsInWhichOfOnesOwnPlaylistsItIs() {
        VideoId video = shared("Saved");
        String with = make(owner, "{\"title\":\"With it\",\"access\":\"MEMBERS\"}");
        String without = make(owner, "{\"title\":\"Without it\"}");
        add(owner, with, video);
        String asked = owner.get("/api/playlists?video=" + video).body();

        assertThat(JsonPath.<List<Boolean>>read(asked, "$[?(@.id=='" + with + "')].holds"))
                .containsExactly(true);
        assertThat(JsonPath.<List<Boolean>>read(asked, "$[?(@.id=='" + without + "')].holds"))
                .containsExactly(false);
        String byStranger = stranger.get("/api/playlists?video=" + video).body();
        assertThat(JsonPath.<List<Boolean>>read(byStranger, "$[?(@.id=='" + with + "')].holds"))
                .isEmpty();
    }

    @Test
    void aPlaylistHoldsNoMoreVideosThanItMay() {
        String id = make(owner, "{\"title\":\"Full\"}");
        for (int position = 1; position < PlaylistVideos.MOST; position++) {
            jdbc.sql("insert into playlist_video (playlist_id, video_id, position) values (?, ?, ?)")
                    .params(UUID.fromString(id), queued(ONE_OF_MANY).value(), position)
                    .update();
        }
        VideoId last = queued("The last");
        assertThat(add(owner, id, last).statusCode()).isEqualTo(204);

        HttpResponse<String> refused = add(owner, id, queued("Too many"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"playlist-full\"");
        assertThat(add(owner, id, last).statusCode()).isEqualTo(204);
        assertThat(titles(owner, id)).hasSize(PlaylistVideos.MOST).endsWith("The last");
        assertThat(owner.get("/playlists/" + id).body()).contains("The last");
    }
}
