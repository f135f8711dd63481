package app.roomcast.library.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.library.Listener;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommentsTest extends OwnerAndStranger {

    @Autowired
    private JdbcClient jdbc;

    private VideoId id;

    @BeforeEach
    void aSharedVideoOfAHundredSeconds() {
        id = queued("Much talked of");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        jdbc.sql("update video set duration_ms = 100000 where id = ?")
                .param(id.value())
                .update();
    }

    @Test
    void whoeverMayWatchWritesAndReadsTheNewestFirstOrByTheirMoments() {
        say(stranger, "{\"text\":\"  Well done\\r\\n\\n\\n\\nAll of you \"}");
        say(owner, "{\"text\":\"Late\",\"seconds\":100}");
        HttpResponse<String> made = say(stranger, "{\"text\":\"Early\",\"seconds\":12.5}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"author\":\"s" + ownerName + "\"", "\"seconds\":12.5");
        assertThat(texts(list(stranger, ""))).containsExactly("Early", "Late", "Well done\n\nAll of you");
        assertThat(texts(list(owner, "?order=moment"))).containsExactly("Early", "Late", "Well done\n\nAll of you");
        say(owner, "{\"text\":\"Later still\",\"seconds\":20}");
        assertThat(texts(list(owner, "?order=moment&from=12.6"))).containsExactly("Later still", "Late");
        assertThat(texts(list(owner, "?page=1&size=3"))).containsExactly("Well done\n\nAll of you");
        assertThat(JsonPath.<Integer>read(list(owner, "?size=1"), "$.total")).isEqualTo(4);
        assertThat(owner.get("/api/videos/" + id + "/comments?order=loudest").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\" \\n \"}", "{\"text\":\"\\u200b\\u202e\"}", "{\"text\":\"TOO LONG\"}"})
    void whatCannotBeReadIsRefused(String json) {
        String tooLong = "x".repeat(CommentText.LONGEST + 1);

        HttpResponse<String> refused = say(stranger, json.replace("TOO LONG", tooLong));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"comment-invalid\"", "1 to 2,000 characters");
        assertThat(say(stranger, "{\"text\":\"" + tooLong.substring(1) + "\"}").statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "1e300"})
    void aMomentOutsideOfTheVideoIsRefused(String seconds) {
        HttpResponse<String> refused = say(stranger, "{\"text\":\"When?\",\"seconds\":" + seconds + "}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"position-invalid\"");
        assertThat(texts(list(owner, ""))).isEmpty();
    }

    @Test
    void whoMayNotWatchAndGuestsNeitherReadNorWrite() {
        String written = idOf(say(stranger, "{\"text\":\"Mine\"}"));
        edit(owner, id, "{\"access\":\"PRIVATE\"}");

        assertThat(stranger.get("/api/videos/" + id + "/comments").statusCode()).isEqualTo(404);
        assertThat(say(stranger, "{\"text\":\"Once more\"}").statusCode()).isEqualTo(404);
        assertThat(remove(stranger, written)).isEqualTo(404);
        assertThat(open(stranger, false)).isEqualTo(404);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        String room = owner.createRoom("{\"name\":\"Room of " + ownerName + "\"}");
        Browserless guest = Browserless.guest(port, owner.makeGuestLink(room, "{\"hours\":1}"), "Gus");
        assertThat(guest.get("/api/videos/" + id + "/comments").statusCode()).isEqualTo(403);
        assertThat(say(guest, "{\"text\":\"Hello\"}").statusCode()).isEqualTo(403);
        assertThat(texts(list(owner, ""))).containsExactly("Mine");
    }

    @Test
    void theAuthorRemovesHisOwnTheOwnerOfTheVideoAnyAndNobodyElse() {
        String ofStranger = idOf(say(stranger, "{\"text\":\"One\"}"));
        String another = idOf(say(stranger, "{\"text\":\"Two\"}"));
        String ofOwner = idOf(say(owner, "{\"text\":\"Three\"}"));
        Browserless administrator = Browserless.administrator(port);
        assertThat(JsonPath.<List<Boolean>>read(list(stranger, ""), "$.items[*].mayRemove"))
                .containsExactly(false, true, true);
        assertThat(list(administrator, "")).doesNotContain("\"mayRemove\":true");

        assertThat(remove(stranger, ofOwner)).isEqualTo(403);
        assertThat(remove(administrator, ofStranger)).isEqualTo(403);
        assertThat(remove(stranger, ofStranger)).isEqualTo(204);
        assertThat(remove(owner, another)).isEqualTo(204);

        assertThat(texts(list(owner, ""))).containsExactly("Three");
        assertThat(remove(owner, another)).isEqualTo(404);
    }

    @Test
    void aCommentIsRemovedAtItsOwnVideoAlone() {
        String elsewhere = idOf(say(stranger, "{\"text\":\"Elsewhere\"}"));
        VideoId own = queued("Another");

        int answer = owner.send(owner.request("/api/videos/" + own + "/comments/" + elsewhere)
                        .DELETE())
                .statusCode();

        assertThat(answer).isEqualTo(404);
        assertThat(texts(list(owner, ""))).containsExactly("Elsewhere");
    }

    @Test
    void theOwnerSwitchesThemOffAndNothingIsLost() {
        say(stranger, "{\"text\":\"Before\"}");
        assertThat(open(stranger, false)).isEqualTo(403);

        assertThat(open(owner, false)).isEqualTo(204);
        assertThat(open(owner, false)).isEqualTo(204);

        assertThat(list(owner, "")).isEqualTo("{\"open\":false,\"total\":0,\"items\":[]}");
        HttpResponse<String> refused = say(owner, "{\"text\":\"Meanwhile\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"comments-off\"");
        assertThat(open(owner, true)).isEqualTo(204);
        assertThat(texts(list(stranger, ""))).containsExactly("Before");
    }

    @Test
    void whoWritesTooFastHasToWaitAndOthersNeedNot() {
        int taken = 0;
        HttpResponse<String> answer = say(stranger, "{\"text\":\"Again\"}");
        // While it is counted some come back: not as many as there are at once.
        while (answer.statusCode() == 201 && taken < 3 * CommentPace.A_MINUTE) {
            taken++;
            answer = say(stranger, "{\"text\":\"Again\"}");
        }

        assertThat(taken).isGreaterThanOrEqualTo(CommentPace.A_MINUTE);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"too-many-comments\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(say(owner, "{\"text\":\"Calm\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void aVideoHasNoMoreThanItMay() {
        jdbc.sql("insert into video_comment (id, video_id, person_id, text, created_at)"
                        + " select random_uuid(), ?, ?, 'Old', current_timestamp from system_range(1, ?)")
                .params(
                        id.value(),
                        people.findByUsername(ownerName).orElseThrow().value(),
                        VideoComments.MOST)
                .update();

        HttpResponse<String> refused = say(stranger, "{\"text\":\"One more\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"comments-full\"");
        remove(owner, JsonPath.read(list(owner, "?size=1"), "$.items[0].id"));
        assertThat(say(stranger, "{\"text\":\"One more\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void whoHasThePageOpenHearsOfIt() {
        String changed = "\"type\":\"video-comments-changed\"";
        try (Listener listener = new Listener(stranger, port, "/topic/videos/" + id)) {
            String written = idOf(say(owner, "{\"text\":\"New\"}"));
            await().until(() -> listener.count(changed) == 1);
            remove(owner, written);
            await().until(() -> listener.count(changed) == 2);
            open(owner, false);
            await().until(() -> listener.count(changed) == 3);
        }
    }

    @Test
    void theyGoWithTheirVideoAndWithTheirAuthor() {
        say(owner, "{\"text\":\"Stays for now\"}");
        say(stranger, "{\"text\":\"Goes\"}");
        var author = people.findByUsername("s" + ownerName).orElseThrow();

        jdbc.sql("delete from person where id = ?").param(author.value()).update();
        assertThat(texts(list(owner, ""))).containsExactly("Stays for now");
        delete(owner, id);

        assertThat(jdbc.sql("select count(*) from video_comment where video_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private HttpResponse<String> say(Browserless person, String json) {
        return person.json("POST", "/api/videos/" + id + "/comments", json);
    }

    private String list(Browserless person, String query) {
        return person.get("/api/videos/" + id + "/comments" + query).body();
    }

    private int remove(Browserless person, String comment) {
        return person.send(person.request("/api/videos/" + id + "/comments/" + UUID.fromString(comment))
                        .method("DELETE", BodyPublishers.noBody()))
                .statusCode();
    }

    private int open(Browserless person, boolean open) {
        return person.json("PUT", "/api/videos/" + id + "/comments/setting", "{\"open\":" + open + "}")
                .statusCode();
    }

    private static List<String> texts(String found) {
        return JsonPath.read(found, "$.items[*].text");
    }

    private static String idOf(HttpResponse<String> made) {
        return JsonPath.read(made.body(), "$.id");
    }
}
