package app.roomcast.library.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SharingTest extends OwnerAndStranger {

    @Autowired
    private JdbcClient jdbc;

    private VideoId id;
    private Browserless anybody;

    @BeforeEach
    void aPrivateVideo() throws Exception {
        id = packaged("Shared with few");
        jdbc.sql("update video set state = 'READY', playable = true where id = ?")
                .param(id.value())
                .update();
        anybody = Browserless.visitor(port);
    }

    @Test
    void whoIsNamedMayWatchWhileTheVideoIsForNamedPeople() {
        assertThat(name("s" + ownerName)).isEqualTo(204);
        assertThat(stranger.get("/api/videos/" + id).statusCode()).isEqualTo(404);

        edit(owner, id, "{\"access\":\"PEOPLE\"}");

        for (String path : everyPathOf(id)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(stranger.get("/api/videos").body()).contains(id.toString());
        Browserless third = Browserless.member(port, "t" + ownerName);
        assertThat(third.get("/api/videos/" + id).statusCode()).isEqualTo(404);
        assertThat(third.get("/api/videos").body()).doesNotContain(id.toString());
        assertThat(owner.get("/api/videos/" + id + "/viewers").body()).isEqualTo("[\"s" + ownerName + "\"]");
    }

    @Test
    void whoIsNamedNoMoreMayNotWatch() {
        edit(owner, id, "{\"access\":\"PEOPLE\"}");
        name("s" + ownerName);
        name("s" + ownerName);

        assertThat(send(owner, "DELETE", "/viewers/s" + ownerName).statusCode()).isEqualTo(204);

        assertThat(stranger.get("/videos/" + id + "/hls/v0_00000.m4s").statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/api/videos/" + id + "/viewers").body()).isEqualTo("[]");
    }

    @Test
    void whoMayWatchLearnsNothingOfTheOthersAndNamesNobody() {
        edit(owner, id, "{\"access\":\"PEOPLE\"}");
        name("s" + ownerName);

        assertThat(stranger.get("/api/videos/" + id + "/viewers").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/api/videos/" + id + "/links").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/videos/" + id + "/sharing").statusCode()).isEqualTo(403);
        assertThat(send(stranger, "PUT", "/viewers/admin").statusCode()).isEqualTo(403);
        assertThat(send(stranger, "POST", "/links", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyIsNamedWhoIsNotThere() {
        HttpResponse<String> refused = send(owner, "PUT", "/viewers/nobody-" + UUID.randomUUID());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"no-such-person\"");
    }

    @Test
    void whoeverHasALinkWatchesWithoutAnAccount() {
        String path = pathOf(link("{\"note\":\"For the parents\",\"hours\":24}"));

        assertThat(anybody.get(path).statusCode()).isEqualTo(200);
        assertThat(anybody.get(path).body()).contains("Shared with few");
        assertThat(anybody.get(path + "/hls/master.m3u8").body()).isEqualTo("#EXTM3U\n");
        assertThat(anybody.get(path + "/hls/v0_00000.m4s").body()).isEqualTo("abcdefghij");
        assertThat(anybody.get(path + "/hls/notes.txt").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/api/videos/" + id).statusCode()).isNotEqualTo(200);
        assertThat(stranger.get("/api/videos/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkThatIsWithdrawnShowsNothingMore() {
        String link = link("{}");
        String path = pathOf(link);

        send(owner, "DELETE", "/links/" + JsonPath.<String>read(link, "$.id"));

        assertThat(anybody.get(path).statusCode()).isEqualTo(404);
        HttpResponse<String> segment = anybody.get(path + "/hls/v0_00000.m4s");
        assertThat(segment.statusCode()).isEqualTo(404);
        assertThat(segment.body()).contains("\"code\":\"share-link-over\"");
        assertThat(send(owner, "DELETE", "/links/" + JsonPath.<String>read(link, "$.id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLinkThatHasExpiredShowsNothingMore() {
        String link = link("{\"hours\":1}");
        jdbc.sql("update share_link set expires_at = ? where id = ?")
                .params(
                        OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                        UUID.fromString(JsonPath.read(link, "$.id")))
                .update();

        assertThat(anybody.get(pathOf(link)).statusCode()).isEqualTo(404);
        assertThat(anybody.get(pathOf(link) + "/hls/master.m3u8").statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/videos/" + id + "/links").body()).contains("\"good\":false");
        assertThat(owner.get("/videos/" + id + "/sharing").body()).contains("Expired");
    }

    @Test
    void whatLiesInTheTrashIsShownByNoLink() {
        String path = pathOf(link("{}"));

        owner.send(owner.request("/api/videos/" + id + "/trash").POST(BodyPublishers.noBody()));

        assertThat(anybody.get(path).statusCode()).isEqualTo(404);
        assertThat(anybody.get(path + "/hls/v0_00000.m4s").statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenThatIsNotOursShowsNothing() {
        String token = pathOf(link("{}")).substring("/watch/".length());
        String other = (token.charAt(40) == 'A' ? "B" : "A");

        for (String forged : List.of(
                token.substring(0, 40) + other + token.substring(41),
                token.substring(0, 63),
                "A".repeat(64),
                "%2e%2e",
                token + "A")) {
            assertThat(anybody.get("/watch/" + forged).statusCode()).as(forged).isIn(400, 404);
            assertThat(anybody.get("/watch/" + forged + "/hls/master.m3u8").statusCode())
                    .as(forged)
                    .isIn(400, 404);
        }
    }

    @Test
    void onlyTheSitesThatALinkNamesMayShowItInAFrame() {
        String link = link("{\"sites\":[\"https://School.example.org/page\",\"http://localhost:8080\"]}");
        String path = pathOf(link);

        HttpResponse<String> embedded = anybody.get("/embed/" + path.substring("/watch/".length()));

        assertThat(embedded.statusCode()).isEqualTo(200);
        assertThat(embedded.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors https://school.example.org http://localhost:8080;", "default-src 'none'");
        assertThat(anybody.get(path)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @Test
    void aLinkWithoutSitesIsNotToBeFramed() {
        String token = pathOf(link("{}")).substring("/watch/".length());

        assertThat(anybody.get("/embed/" + token).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hours\":0}",
                "{\"hours\":8761}",
                "{\"sites\":[\"example.org\"]}",
                "{\"sites\":[\"https://a.org; script-src *\"]}",
                "{\"sites\":[\"https://*\"]}",
                "{\"sites\":[\"https://user@a.org\"]}",
                "{\"sites\":[\"javascript:alert(1)\"]}"
            })
    void aLinkThatCannotBeIsRefused(String json) {
        HttpResponse<String> refused = send(owner, "POST", "/links", json);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"share-link-invalid\"");
    }

    @Test
    void aVideoHasNoMoreLinksThanItMay() {
        for (int made = 0; made < ShareLinks.MOST; made++) {
            link("{}");
        }

        HttpResponse<String> refused = send(owner, "POST", "/links", "{}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"too-many-links\"");
    }

    @Test
    void aVideoNamesNoMorePeopleThanItMay() {
        for (int named = 0; named < Viewers.MOST; named++) {
            jdbc.sql("insert into video_viewer (video_id, person_id) values (?, ?)")
                    .params(id.value(), UUID.randomUUID())
                    .update();
        }

        HttpResponse<String> refused = send(owner, "PUT", "/viewers/admin");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"too-many-viewers\"");
    }

    private int name(String username) {
        return send(owner, "PUT", "/viewers/" + username).statusCode();
    }

    /** The answer to its making. */
    private String link(String json) {
        HttpResponse<String> made = send(owner, "POST", "/links", json);
        assertThat(made.statusCode()).isEqualTo(201);
        return made.body();
    }

    private static String pathOf(String link) {
        return URI.create(JsonPath.<String>read(link, "$.url")).getPath();
    }

    private HttpResponse<String> send(Browserless person, String method, String path) {
        return person.send(person.request("/api/videos/" + id + path).method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(Browserless person, String method, String path, String json) {
        return person.json(method, "/api/videos/" + id + path, json);
    }
}
