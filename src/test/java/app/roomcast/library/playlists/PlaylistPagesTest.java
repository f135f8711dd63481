package app.roomcast.library.playlists;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.library.VideoId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Playlists without scripts, by forms and links. */
class PlaylistPagesTest extends WithPlaylists {

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

    /** As its owner; answers where that leads. */
    private String post(String path, Map<String, String> form) {
        HttpResponse<String> answer = owner.post(path, form);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow();
    }
}
