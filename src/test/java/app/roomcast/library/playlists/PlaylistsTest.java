package app.roomcast.library.playlists;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.library.VideoId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose playlists are, who sees and changes them, and how many there may be. */
class PlaylistsTest extends WithPlaylists {

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
    void aPlaylistThatIsDeletedLeavesItsVideosAlone() {
        String id = make(owner, "{\"title\":\"Going\"}");
        VideoId video = queued("Staying");
        add(owner, id, video);

        assertThat(send(owner, "DELETE", "/" + id).statusCode()).isEqualTo(204);

        assertThat(owner.get("/api/playlists/" + id).statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/videos/" + video).statusCode()).isEqualTo(200);
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
}
