package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.room.Access;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who does not see or hear whom is told to everybody in the call, by the one who finds out. */
class MissesTest extends InARoom {

    @Test
    void everybodyIsToldWhatSomebodyMissesAndWhenItArrivesAgain() {
        var ada = arrive();
        var ben = arrive();
        ada.client().await("participant-joined");

        ben.client().say(misses(ada.id(), "\"video\",\"audio\""));

        for (var client : new CallClient[] {ada.client(), ben.client()}) {
            var told = client.next("participant-changed").path("participant");
            assertThat(told.path("id").asString()).isEqualTo(ben.id());
            assertThat(told.path("misses").path(0).path("id").asString()).isEqualTo(ada.id());
            assertThat(told.path("misses").path(0).path("kinds").valueStream().map(JsonNode::asString))
                    .containsExactly("audio", "video");
        }
        ben.client().say("{\"type\":\"misses\",\"misses\":[]}");
        assertThat(ada.client().next("participant-changed").path("participant").has("misses"))
                .isFalse();
    }

    @Test
    void theSnapshotHoldsWhatIsMissed() {
        var ada = arrive();
        var ben = arrive();
        ben.client().say(misses(ada.id(), "\"screen\""));
        ben.client().next("participant-changed");

        var seen = arrive().joined().path("participants").path(1);

        assertThat(seen.path("misses").path(0).path("kinds").path(0).asString()).isEqualTo("screen");
    }

    @Test
    void whatIsToldAgainIsNewsToNobody() {
        var ada = arrive();
        var ben = arrive();
        ben.client().say(misses(ada.id(), "\"video\""));
        ada.client().await("participant-changed");

        ben.client().say(misses(ada.id(), "\"video\""));
        ben.client().isHeard();

        ada.client().nothingWasTold();
    }

    @Test
    void nothingIsToldOfWhoIsNotInsideNorOfOneself() {
        var ada = arrive();
        var ben = arrive();
        ada.client().await("participant-joined");
        var other = rooms.create("Other " + UUID.randomUUID(), Access.EVERYONE, adminId());
        var foreign = CallClient.at(port, admin, other.slug());
        var foreignId = foreign.hello().path("session").asString();
        foreign.join();
        foreign.next("joined");

        ben.client().say(misses(foreignId, "\"video\""));
        ben.client().say(misses(ben.id(), "\"video\""));
        ben.client().say(misses(UUID.randomUUID().toString(), "\"video\""));

        ben.client().nothingWasTold();
        ada.client().nothingWasTold();
        foreign.nothingWasTold();
    }

    @Test
    void whoHasLeftIsMissedNoMore() {
        var ada = arrive();
        var ben = arrive();
        ben.client().say(misses(ada.id(), "\"video\""));
        ben.client().next("participant-changed");

        ada.client().say("{\"type\":\"leave\"}");
        ben.client().next("participant-left");

        assertThat(arrive().joined().path("participants").path(0).has("misses")).isFalse();
    }

    @Test
    void whatSomebodyMissesWhoseSocketIsAwayIsNotKnown() {
        var ada = arrive();
        var ben = arrive();
        ben.client().say(misses(ada.id(), "\"video\""));
        ada.client().await("participant-changed");

        ben.client().socket().breakOff();

        var changed = ada.client().next("participant-changed").path("participant");
        assertThat(changed.path("connection").asString()).isEqualTo("reconnecting");
        assertThat(changed.has("misses")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"misses\"}",
                "{\"type\":\"misses\",\"misses\":[{\"id\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\"}]}",
                "{\"type\":\"misses\",\"misses\":[{\"id\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\",\"kinds\":[]}]}",
                "{\"type\":\"misses\",\"misses\":[{\"id\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\",\"kinds\":[\"smell\"]}]}",
                "{\"type\":\"misses\",\"misses\":[{\"kinds\":[\"video\"]}]}",
                "{\"type\":\"misses\",\"misses\":[null]}"
            })
    void whatIsNoMissIsMalformed(String command) {
        var ada = arrive();

        ada.client().say(command);

        ada.client().nextIsError("malformed");
    }

    @Test
    void tooManyAreRefusedAndNobodyIsNamedTwice() {
        var ada = arrive();
        var ben = arrive();
        ada.client().await("participant-joined");
        var many = IntStream.range(0, 17)
                .mapToObj(number -> miss(UUID.randomUUID().toString(), "\"video\""))
                .collect(Collectors.joining(","));
        var twice = miss(ada.id(), "\"video\"") + "," + miss(ada.id(), "\"audio\"");

        ben.client().say("{\"type\":\"misses\",\"misses\":[" + many + "]}");
        ben.client().nextIsError("malformed");
        ben.client().say("{\"type\":\"misses\",\"misses\":[" + twice + "]}");
        ben.client().nextIsError("malformed");

        ada.client().nothingWasTold();
    }

    @Test
    void whoHasNotJoinedIsRefused() {
        var ada = arrive();
        var outside = CallClient.at(port, admin, room.slug());
        outside.say(misses(ada.id(), "\"video\""));
        outside.nextIsError("not-joined");
        outside.hello();
        outside.say(misses(ada.id(), "\"video\""));
        outside.nextIsError("not-joined");
        edit(true, null, null);
        ada.client().next("room-changed");
        var waiting = knock();

        waiting.client().say(misses(ada.id(), "\"video\""));

        waiting.client().nextIsError("not-joined");
        ada.client().nothingWasTold();
    }

    private static String misses(String id, String kinds) {
        return "{\"type\":\"misses\",\"misses\":[" + miss(id, kinds) + "]}";
    }

    private static String miss(String id, String kinds) {
        return "{\"id\":\"" + id + "\",\"kinds\":[" + kinds + "]}";
    }
}
