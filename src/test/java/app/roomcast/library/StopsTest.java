package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StopsTest extends OwnerAndStranger {

    @Autowired
    private JdbcClient jdbc;

    private VideoId id;

    @BeforeEach
    void aSharedVideoOfAHundredSeconds() throws Exception {
        id = packaged("Left early");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        jdbc.sql("update video set state = 'READY', playable = true, duration_ms = 100000 where id = ?")
                .param(id.value())
                .update();
    }

    @Test
    void eachWhoStopsBeforeTheEndIsCountedInHisTwentieth() {
        Browserless third = Browserless.member(port, "t" + ownerName);
        Browserless fourth = Browserless.member(port, "f" + ownerName);
        stops(owner, 30);
        stops(stranger, 12);
        stops(third, 14.9);
        stops(fourth, 100);

        assertThat(owner.get("/api/videos/" + id + "/stops").body())
                .isEqualTo("{\"people\":3,\"parts\":[0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}");
        assertThat(owner.get("/videos/" + id).body())
                .contains("2 of 3 people stopped before the end.", "From 0:10: 2 people");
    }

    @Test
    void nobodyHasStoppedYet() {
        assertThat(owner.get("/videos/" + id).body()).contains("Nobody but you has stopped");
    }

    @Test
    void othersDoNotLearnOfIt() {
        stops(stranger, 40);

        assertThat(stranger.get("/api/videos/" + id + "/stops").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/videos/" + id).body()).doesNotContain("Where people stop");

        edit(owner, id, "{\"access\":\"PRIVATE\"}");
        assertThat(stranger.get("/api/videos/" + id + "/stops").statusCode()).isEqualTo(404);
    }

    private void stops(Browserless person, double seconds) {
        person.send(person.request("/api/videos/" + id + "/views").POST(BodyPublishers.noBody()));
        assertThat(person.json("PUT", "/api/videos/" + id + "/position", "{\"seconds\":" + seconds + "}")
                        .statusCode())
                .isEqualTo(204);
    }
}
