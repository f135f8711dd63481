package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.room.Access;
import app.roomcast.timeline.PairEnd;
import app.roomcast.timeline.Timelines;
import app.roomcast.timeline.WrittenDiary;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What participants tell of their pairs, from the socket to what is known of the call when it is over: what is taken, and what is not. */
class QualityTest extends InARoom {

    @Autowired
    CallCounters counters;

    @Autowired
    Timelines timelines;

    @Autowired
    ApplicationContext portal;

    @Test
    void onesOwnPairsWithThoseInTheRoomAreTaken() {
        var ada = arrive();
        var ben = arrive();

        ben.client().say(quality(pair(ada.id(), "")));
        leave(ben, ada);

        assertThat(told()).singleElement().satisfies(end -> {
            assertThat(end.reporter()).hasToString(ben.id());
            assertThat(end.other()).hasToString(ada.id());
            assertThat(end.samples()).singleElement().satisfies(sample -> {
                assertThat(sample.pair().roundTrip()).isEqualTo(20);
                assertThat(sample.pair().lostIn()).isEqualTo(0.5);
            });
        });
    }

    @Test
    void pairsWithOneselfWithStrangersAndWithThoseOfOtherRoomsAreNot() {
        var ada = arrive();
        var other = rooms.create("Other " + UUID.randomUUID(), Access.EVERYONE, adminId());
        var foreign = CallClient.at(port, admin, other.slug());
        var foreignId = foreign.hello().path("session").asString();
        foreign.join();
        foreign.next("joined");

        ada.client()
                .say(quality(
                        pair(ada.id(), ""),
                        pair(foreignId, ""),
                        pair(UUID.randomUUID().toString(), "")));
        ada.client().nothingWasTold();
        leave(ada);

        assertThat(told()).isEmpty();
    }

    @Test
    void whatComesSoonerThanEveryFiveSecondsIsNotTaken() {
        var ada = arrive();
        var ben = arrive();

        for (var times = 0; times < 10; times++) {
            ben.client().say(quality(pair(ada.id(), "")));
        }
        leave(ben, ada);

        assertThat(told())
                .singleElement()
                .satisfies(end -> assertThat(end.samples()).hasSize(1));
    }

    @Test
    void whoHasNotJoinedIsRefused() {
        var ada = arrive();
        var outside = CallClient.at(port, admin, room.slug());
        outside.hello();

        outside.say(quality(pair(ada.id(), "")));

        outside.nextIsError("not-joined");
        leave(ada);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"roundTrip\":-1",
                "\"roundTrip\":60001",
                "\"lostIn\":100.1",
                "\"lostOut\":-0.1",
                "\"bitsIn\":-1",
                "\"bitsOut\":10000000001",
                "\"path\":\"carrier-pigeon\"",
                "\"state\":\"asleep\"",
                "\"state\":null",
                "\"rung\":\"heaven\"",
                "\"frozen\":3.5"
            })
    void impossibleNumbersAndWordsAreMalformed(String field) {
        var ada = arrive();

        ada.client().say(quality(pair(UUID.randomUUID().toString(), field)));

        ada.client().nextIsError("malformed");
    }

    @Test
    void tooManyPairsAndAPairTwiceAreMalformed() {
        var ada = arrive();
        var many = IntStream.range(0, 17)
                .mapToObj(number -> pair(UUID.randomUUID().toString(), ""))
                .collect(Collectors.joining(","));

        ada.client().say(quality(many));
        ada.client().nextIsError("malformed");
        ada.client().say(quality(pair(ada.id(), ""), pair(ada.id(), "")));
        ada.client().nextIsError("malformed");
        ada.client()
                .say("{\"type\":\"quality\",\"pairs\":[],\"experience\":{\"connected\":{\"host\":201},"
                        + "\"failed\":0,\"restarts\":0,\"rebuilds\":0,\"glares\":0}}");
        ada.client().nextIsError("malformed");
    }

    @Test
    void whatIsExperiencedAndWhatIsSeenHereIsCounted() {
        var before = counters.counts();
        var ada = arrive();
        arrive();

        ada.client()
                .say("{\"type\":\"quality\",\"pairs\":[],\"experience\":{\"firstFrame\":400,\"connected\":"
                        + "{\"host\":2,\"relay\":1},\"failed\":1,\"restarts\":3,\"rebuilds\":1,\"glares\":2}}");
        ada.client().isHeard();
        ada.client().socket().breakOff();
        var back = CallClient.at(port, ada.browser(), room.slug());
        back.helloAgain(ada.resumeToken());
        back.isHeard();

        var after = counters.counts();
        assertThat(after.joins() - before.joins()).isEqualTo(2);
        assertThat(after.resumes().tried() - before.resumes().tried()).isEqualTo(1);
        assertThat(after.resumes().kept() - before.resumes().kept()).isEqualTo(1);
        assertThat(after.connections().byPath().get(PairQuality.Path.HOST)
                        - before.connections().byPath().get(PairQuality.Path.HOST))
                .isEqualTo(2);
        assertThat(after.connections().relayShare()).isPositive();
        assertThat(after.connections().failed() - before.connections().failed()).isEqualTo(1);
        assertThat(after.firstFrames().withinASecond() - before.firstFrames().withinASecond())
                .isEqualTo(1);
        assertThat(after.glares() - before.glares()).isEqualTo(2);
    }

    @Test
    void whatSomebodySaysToExperienceAloneIsNotCounted() {
        var before = counters.counts();
        var ada = arrive();

        ada.client()
                .say("{\"type\":\"quality\",\"pairs\":[],\"experience\":{\"firstFrame\":400,\"connected\":"
                        + "{\"host\":200},\"failed\":200,\"restarts\":200,\"rebuilds\":200,\"glares\":200}}");
        ada.client().isHeard();

        var after = counters.counts();
        assertThat(after.connections()).isEqualTo(before.connections());
        assertThat(after.firstFrames()).isEqualTo(before.firstFrames());
        assertThat(after.restarts()).isEqualTo(before.restarts());
    }

    @Test
    void aTokenThatIsWorthNothingIsAResumeTriedAndNotWon() {
        var before = counters.counts().resumes();
        var client = CallClient.at(port, admin, room.slug());

        client.helloAgain("forged");

        var after = counters.counts().resumes();
        assertThat(after.tried() - before.tried()).isEqualTo(1);
        assertThat(after.kept() + after.restored()).isEqualTo(before.kept() + before.restored());
    }

    private static void leave(Insider... people) {
        for (var one : people) {
            one.client().say("{\"type\":\"leave\"}");
            one.client().await("left");
        }
    }

    /** What is stored of the room's call, once it is over. */
    private List<PairEnd> told() {
        var past = new WrittenDiary(portal).lastCall(room.id());
        return timelines.find(past.id()).orElseThrow().pairs();
    }

    private static String quality(String... pairs) {
        return "{\"type\":\"quality\",\"pairs\":[" + String.join(",", pairs) + "]}";
    }

    /** @param change a field that takes the place of the sound one */
    private static String pair(String id, String change) {
        var sound = "\"roundTrip\":20,\"lostIn\":0.5,\"lostOut\":0.0,\"bitsIn\":500000,\"bitsOut\":400000,"
                + "\"path\":\"host\",\"state\":\"connected\",\"rung\":\"none\",\"frozen\":false";
        var name = change.split(":")[0];
        var fields = Arrays.stream(sound.split(","))
                .filter(field -> change.isEmpty() || !field.startsWith(name + ":"))
                .collect(Collectors.joining(","));
        return "{\"id\":\"" + id + "\"," + fields + (change.isEmpty() ? "" : "," + change) + "}";
    }
}
