package app.roomcast.library.playlists;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlaylistsTest extends OwnerAndStranger {

    private static final String ONE_OF_MANY = "One of many";

    @Autowired
    private JdbcClient jdbc;

    /** Other tests share the portal, and some of them look at all that is in it. */
    @AfterEach
    void leavesNoCrowd() {
        jdbc.sql("delete from video where title = ?").param(ONE_OF_MANY).update();
    }

    @Test
    void aPlaylistIsPrivateUntilItsOwnerShowsIt() {
        String id = make(owner, "{\"title\":\" Summer\\ncourse \"}");

        assertThat(read(owner, id))
                .contains("\"title\":\"Summer course\"", "\"access\":\"PRIVATE\"", "\"mine\":true", "\"videoCount\":0");
        for (String path : List.of("/api/playlists/" + id, "/playlists/" + id)) {
            assertThat(owner.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/api/playlists").body()).doesNotContain(id);

        change(owner, id, "{\"access\":\"MEMBERS\",\"description\":\"All of it\"}");

        assertThat(read(stranger, id)).contains("Summer course", "All of it", "\"mine\":false");
        assertThat(stranger.get("/api/playlists").body()).contains(id);
        assertThat(stranger.get("/playlists").body()).contains("Summer course");
    }

    @Test
    void whoMaySeeAPlaylistDoesNotChangeIt() {
        VideoId video = shared("In it");
        String id = make(owner, "{\"title\":\"Shown\",\"access\":\"MEMBERS\"}");
        add(owner, id, video);

        for (HttpResponse<String> refused : List.of(
                change(stranger, id, "{\"title\":\"Mine now\"}"),
                send(stranger, "DELETE", "/" + id),
                add(stranger, id, video),
                send(stranger, "DELETE", "/" + id + "/videos/" + video),
                order(stranger, id, video),
                stranger.post("/playlists/" + id + "/delete", Map.of("_csrf", stranger.csrfToken())),
                stranger.post(
                        "/playlists/" + id + "/videos/" + video + "/remove", Map.of("_csrf", stranger.csrfToken())))) {
            assertThat(refused.statusCode()).isEqualTo(403);
        }
        assertThat(add(stranger, id, video).body()).contains("\"code\":\"not-your-playlist\"");
        assertThat(titles(owner, id)).containsExactly("In it");
    }

    @Test
    void whoMayNotSeeAPlaylistFindsNothingToChange() {
        VideoId video = shared("In it");
        String id = make(owner, "{\"title\":\"Hidden\"}");

        for (HttpResponse<String> refused : List.of(
                change(stranger, id, "{\"title\":\"Mine now\"}"),
                send(stranger, "DELETE", "/" + id),
                add(stranger, id, video),
                order(stranger, id),
                change(owner, "not-an-id", "{}"))) {
            assertThat(refused.statusCode()).isEqualTo(404);
        }
        assertThat(read(owner, id)).contains("\"title\":\"Hidden\"");
    }

    @Test
    void guestsAndPassersByHaveNoPlaylists() {
        String slug = owner.createRoom("{\"name\":\"Room of " + ownerName + "\"}");
        Browserless guest = Browserless.guest(port, owner.makeGuestLink(slug, "{}"), "Gus");

        for (String path : List.of("/playlists", "/api/playlists")) {
            assertThat(guest.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(Browserless.visitor(port).get(path).statusCode())
                    .as(path)
                    .isIn(302, 401);
        }
        assertThat(guest.postJson("/api/playlists", "{\"title\":\"Mine\"}").statusCode())
                .isEqualTo(403);
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
    void aPlaylistThatIsDeletedLeavesItsVideosAlone() {
        String id = make(owner, "{\"title\":\"Going\"}");
        VideoId video = queued("Staying");
        add(owner, id, video);

        assertThat(send(owner, "DELETE", "/" + id).statusCode()).isEqualTo(204);

        assertThat(owner.get("/api/playlists/" + id).statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/videos/" + video).statusCode()).isEqualTo(200);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|title-invalid",
                "{\"title\":\"  \"}|title-invalid",
                "{\"title\":\"T*201\"}|title-invalid",
                "{\"title\":\"T\",\"description\":\"T*5001\"}|description-too-long",
                "{\"title\":\"T\",\"access\":\"PEOPLE\"}|bad-request"
            })
    void whatCannotBeIsRefused(String json, String code) {
        String sent = json.replace("T*201", "x".repeat(201)).replace("T*5001", "x".repeat(5001));

        HttpResponse<String> refused = owner.postJson("/api/playlists", sent);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"" + code + "\"");
        assertThat(owner.get("/api/playlists").body()).doesNotContain("\"mine\":true");
    }

    @Test
    void theLongestTitleAndDescriptionAreKept() {
        String id = make(owner, "{\"title\":\"" + "t".repeat(200) + "\",\"description\":\"" + "d".repeat(5000) + "\"}");

        assertThat(read(owner, id)).contains("t".repeat(200), "d".repeat(5000));
    }

    @Test
    void nobodyHasMorePlaylistsThanHeMay() {
        for (int made = 0; made < Playlists.MOST; made++) {
            make(owner, "{\"title\":\"List " + made + "\"}");
        }

        HttpResponse<String> refused = owner.postJson("/api/playlists", "{\"title\":\"One more\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"too-many-playlists\"");
        HttpResponse<String> page =
                owner.post("/playlists", Map.of("title", "One more", "access", "PRIVATE", "_csrf", owner.csrfToken()));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("at most 200 playlists");
        assertThat(stranger.postJson("/api/playlists", "{\"title\":\"Mine\"}").statusCode())
                .isEqualTo(201);
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

    @Test
    void thePagesDoTheSameByForms() {
        VideoId a = queued("A");
        VideoId b = queued("B");
        String page = post("/playlists", Map.of("title", "By forms", "access", "PRIVATE"));
        String id = page.substring(page.lastIndexOf('/') + 1);
        add(owner, id, a);
        add(owner, id, b);

        post("/playlists/" + id + "/videos/" + b + "/move", Map.of("by", "-1"));
        post("/playlists/" + id + "/videos/" + b + "/move", Map.of("by", "-1"));
        assertThat(titles(owner, id)).containsExactly("B", "A");
        post("/playlists/" + id + "/videos/" + b + "/move", Map.of("by", "1"));
        assertThat(titles(owner, id)).containsExactly("A", "B");
        post("/playlists/" + id + "/videos/" + a + "/remove", Map.of());
        post("/playlists/" + id, Map.of("title", "<b>Renamed</b>", "description", "Why", "access", "MEMBERS"));
        assertThat(read(stranger, id)).contains("<b>Renamed</b>", "Why", "\"videoCount\":0");
        assertThat(owner.get("/playlists/" + id).body())
                .contains("&lt;b&gt;Renamed&lt;/b&gt;", "Why", "1 video<")
                .doesNotContain("<b>Renamed");
        assertThat(post("/playlists/" + id + "/delete", Map.of())).endsWith("/playlists");
    }

    @Test
    void aVideoIsWatchedAlongAPlaylistUntilThatIsWithdrawn() {
        VideoId first = shared("The first");
        VideoId second = shared("The second");
        String id = make(owner, "{\"title\":\"Course\",\"access\":\"MEMBERS\"}");
        add(owner, id, first);
        add(owner, id, second);

        assertThat(stranger.get("/videos/" + first + "?list=" + id).body())
                .contains("1 of 2", "Next: The second", "/videos/" + second + "?list=" + id, "This is the first video");

        change(owner, id, "{\"access\":\"PRIVATE\"}");
        for (String list : List.of(id, UUID.randomUUID().toString(), "nonsense")) {
            HttpResponse<String> alone = stranger.get("/videos/" + first + "?list=" + list);
            assertThat(alone.statusCode()).as(list).isEqualTo(200);
            assertThat(alone.body()).as(list).doesNotContain("Course", "The second");
        }
    }

    private VideoId shared(String title) {
        VideoId id = queued(title);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        return id;
    }

    /** Answers its id. */
    private static String make(Browserless person, String json) {
        HttpResponse<String> made = person.postJson("/api/playlists", json);
        assertThat(made.statusCode()).isEqualTo(201);
        return JsonPath.read(made.body(), "$.id");
    }

    private static String read(Browserless person, String id) {
        return person.get("/api/playlists/" + id).body();
    }

    private static List<String> titles(Browserless person, String id) {
        return JsonPath.read(read(person, id), "$.videos[*].title");
    }

    /** As it stands in the list of them all. */
    private static String listed(Browserless person, String id) {
        return JsonPath.<List<Map<String, Object>>>read(
                        person.get("/api/playlists").body(), "$[?(@.id=='" + id + "')]")
                .stream()
                .flatMap(playlist -> playlist.entrySet().stream())
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(","));
    }

    private static HttpResponse<String> change(Browserless person, String id, String json) {
        return person.json("PATCH", "/api/playlists/" + id, json);
    }

    private static HttpResponse<String> add(Browserless person, String id, VideoId video) {
        return send(person, "PUT", "/" + id + "/videos/" + video);
    }

    private static HttpResponse<String> order(Browserless person, String id, VideoId... videos) {
        String json = Stream.of(videos).map(video -> "\"" + video + "\"").collect(Collectors.joining(",", "[", "]"));
        return person.json("PUT", "/api/playlists/" + id + "/order", json);
    }

    private static HttpResponse<String> send(Browserless person, String method, String path) {
        return person.send(person.request("/api/playlists" + path).method(method, BodyPublishers.noBody()));
    }

    /** As its owner; answers where that leads. */
    private String post(String path, Map<String, String> form) {
        HttpResponse<String> answer = owner.post(path, form);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow();
    }
}
