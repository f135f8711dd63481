package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ViewsTest extends OwnerAndStranger {

    @Autowired
    private JdbcClient jdbc;

    private VideoId id;

    @BeforeEach
    void aSharedVideo() throws Exception {
        id = packaged("Much watched");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
    }

    @Test
    void eachPersonCountsOnceADay() {
        assertThat(owner.get("/api/videos/" + id + "/views").body()).isEqualTo("{\"views\":0}");

        watch(owner);
        watch(owner);
        assertThat(owner.get("/videos/" + id).body()).contains("1 view<");
        watch(stranger);
        assertThat(owner.get("/videos/" + id).body()).contains("2 views<");

        jdbc.sql("update video_view set seen_on = ? where video_id = ?")
                .params(LocalDate.of(2026, 1, 1), id.value())
                .update();
        watch(stranger);
        assertThat(stranger.get("/api/videos/" + id + "/views").body()).isEqualTo("{\"views\":3}");
    }

    @Test
    void whoMayNotWatchCountsNothingAndLearnsNothing() {
        edit(owner, id, "{\"access\":\"PRIVATE\"}");

        assertThat(watch(stranger)).isEqualTo(404);
        assertThat(stranger.get("/api/videos/" + id + "/views").statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/videos/" + id + "/views").body()).isEqualTo("{\"views\":0}");
    }

    private int watch(Browserless person) {
        return person.send(person.request("/api/videos/" + id + "/views").POST(BodyPublishers.noBody()))
                .statusCode();
    }
}
