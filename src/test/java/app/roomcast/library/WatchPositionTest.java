package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody goes on where he has stopped. */
class WatchPositionTest extends OwnerAndStranger {

    @Autowired
    private JdbcClient jdbc;

    private VideoId id;

    @BeforeEach
    void aVideoOfAHundredSeconds() throws Exception {
        id = packaged("Long");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        jdbc.sql("update video set state = 'READY', playable = true, duration_ms = 100000 where id = ?")
                .param(id.value())
                .update();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4.9, 0", "5, 5", "42.5, 42.5", "94.9, 94.9", "95, 0", "100, 0"})
    void thePlaceIsKeptUnlessOneHasHardlyBegunOrIsNearlyThrough(String seconds, double kept) {
        keep(owner, "50");

        assertThat(keep(owner, seconds)).isEqualTo(204);

        assertThat(placeOf(owner)).isEqualTo(kept);
        assertThat(owner.get("/videos/" + id).body()).contains("data-position=\"" + kept + "\"");
    }

    @Test
    void itIsEverybodysOwn() {
        keep(owner, "40");
        keep(stranger, "60");

        assertThat(placeOf(owner)).isEqualTo(40);
        assertThat(placeOf(stranger)).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "1e300", "\"NaN\""})
    void aPlaceOutsideIsRefusedAndTheOneBeforeKept(String seconds) {
        keep(owner, "40");

        assertThat(keep(owner, seconds)).isIn(400, 422);

        assertThat(placeOf(owner)).isEqualTo(40);
    }

    @Test
    void whoMayNotWatchHasNone() {
        edit(owner, id, "{\"access\":\"PRIVATE\"}");

        assertThat(keep(stranger, "40")).isEqualTo(404);
        assertThat(stranger.get("/api/videos/" + id + "/position").statusCode()).isEqualTo(404);
    }

    @Test
    void itGoesWithItsVideo() {
        keep(owner, "40");

        delete(owner, id);

        assertThat(jdbc.sql("select count(*) from watch_position where video_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private int keep(Browserless person, String seconds) {
        return person.json("PUT", "/api/videos/" + id + "/position", "{\"seconds\":" + seconds + "}")
                .statusCode();
    }

    private double placeOf(Browserless person) {
        String body = person.get("/api/videos/" + id + "/position").body();
        return Double.parseDouble(body.replaceAll("[^0-9.]", ""));
    }
}
