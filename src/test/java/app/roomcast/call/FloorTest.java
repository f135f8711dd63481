package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.room.RoomRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hands, reactions, and what moderators may do about whom. The owner of the room is the administrator of the tests. */
class FloorTest extends InARoom {

    @Test
    void handsAreToldWithTheMomentTheyWereRaisedAndKeepTheirPlaceInTheOrder() {
        var ada = arrive();
        var ben = arrive();
        ada.client().await("participant-joined");

        ben.client().say("{\"type\":\"hand\",\"raised\":true}");
        var raised = ada.client().next("participant-changed").path("participant");
        ben.client().next("participant-changed");
        ben.client().say("{\"type\":\"hand\",\"raised\":true}");
        var again = ada.client().next("participant-changed").path("participant");

        assertThat(raised.path("hand").asString()).isNotEmpty();
        assertThat(again.path("hand")).isEqualTo(raised.path("hand"));
        ben.client().say("{\"type\":\"hand\",\"raised\":false}");
        assertThat(ada.client()
                        .next("participant-changed")
                        .path("participant")
                        .path("hand")
                        .isNull())
                .isTrue();
    }

    @Test
    void aReactionIsToldToEverybodyAndTooManyAreRefused() {
        var ada = arrive();
        var ben = arrive();
        ada.client().await("participant-joined");

        for (var times = 0; times < 6; times++) {
            ben.client().say("{\"type\":\"react\",\"reaction\":\"clap\"}");
        }

        for (var times = 0; times < 5; times++) {
            var reaction = ada.client().next("reaction");
            assertThat(reaction.path("from").asString()).isEqualTo(ben.id());
            assertThat(reaction.path("reaction").asString()).isEqualTo("clap");
            ben.client().next("reaction");
        }
        var refusal = ben.client().next("error");
        assertThat(refusal.path("code").asString()).isEqualTo("too-many-reactions");
        assertThat(refusal.path("retryAfterMillis").asLong()).isPositive();
        ben.client().say("{\"type\":\"react\",\"reaction\":\"insult\"}");
        ben.client().nextIsError("malformed");
        ada.client().nothingWasTold();
    }

    @Test
    void aModeratorAsksThoseBelowHimAndTheyAreToldWhoAsks() {
        var owner = arriveAs(admin, "admin");
        var ben = arrive();
        owner.client().await("participant-joined");

        for (var action : new String[] {"mute", "stop-camera", "stop-share"}) {
            owner.client().say(moderate(action, ben.id()));
            var request = ben.client().next("requested");
            assertThat(request.path("action").asString()).isEqualTo(action);
            assertThat(request.path("by").asString()).isEqualTo("admin");
        }
        ben.client().say("{\"type\":\"hand\",\"raised\":true}");
        ben.client().next("participant-changed");
        owner.client().say(moderate("lower-hand", ben.id()));
        assertThat(ben.client()
                        .next("participant-changed")
                        .path("participant")
                        .path("hand")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ModeratorAction.class)
    void nobodyActsOnAnEqualOrHigherRoleNorAMemberOnAnybody(ModeratorAction action) {
        var owner = arriveAs(admin, "admin");
        var moderator = arrive();
        var colleague = arrive();
        var member = arrive();
        rooms.giveRole(room.slug(), adminId(), moderator.name(), RoomRole.MODERATOR);
        rooms.giveRole(room.slug(), adminId(), colleague.name(), RoomRole.MODERATOR);
        var word = json(action);

        for (var attempt : new String[][] {
            {moderator.name(), owner.id()}, {moderator.name(), colleague.id()}, {moderator.name(), moderator.id()}
        }) {
            moderator.client().say(moderate(word, attempt[1]));
            assertThat(moderator.client().await("error").path("code").asString())
                    .isEqualTo("not-above");
        }
        for (var target : new String[] {owner.id(), moderator.id(), member.id()}) {
            member.client().say(moderate(word, target));
            assertThat(member.client().await("error").path("code").asString()).isEqualTo("not-above");
        }
        assertThat(calls.inside(room.id())).isEqualTo(4);
    }

    @Test
    void whoIsRemovedIsOutWithEveryDeviceAndMayComeAgain() {
        var owner = arriveAs(admin, "admin");
        var ben = arrive();
        var phone = CallClient.inside(port, ben.browser(), room.slug());
        owner.client().await("participant-joined");

        owner.client().say(moderate("remove", ben.id()));

        assertThat(ben.client().await("left").path("reason").asString()).isEqualTo("removed");
        assertThat(phone.await("left").path("reason").asString()).isEqualTo("removed");
        ben.client().hello();
        ben.client().join();
        ben.client().next("joined");
    }

    @Test
    void aRoleThatIsGivenInMidCallIsToldToEverybodyAndCountsAtOnce() {
        var owner = arriveAs(admin, "admin");
        var ben = arrive();
        var cora = arrive();
        owner.client().await("participant-joined");
        owner.client().await("participant-joined");

        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MODERATOR);

        var told = cora.client().await("participant-changed").path("participant");
        assertThat(told.path("id").asString()).isEqualTo(ben.id());
        assertThat(told.path("role").asString()).isEqualTo("moderator");
        ben.client().say(moderate("mute", cora.id()));
        cora.client().next("requested");

        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MEMBER);
        cora.client().await("participant-changed");
        ben.client().say(moderate("mute", cora.id()));
        assertThat(ben.client().await("error").path("code").asString()).isEqualTo("not-above");
        cora.client().nothingWasTold();
    }

    @Test
    void aRoleOutlivesTheSocketAndTheCall() {
        var ben = arrive();
        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MODERATOR);
        ben.client().say("{\"type\":\"leave\"}");
        ben.client().await("left");

        ben.client().hello();
        ben.client().join();

        assertThat(ben.client().next("joined").path("you").path("role").asString())
                .isEqualTo("moderator");
    }

    static String moderate(String action, String target) {
        return "{\"type\":\"moderate\",\"action\":\"" + action + "\",\"target\":\"" + target + "\"}";
    }

    private static String json(ModeratorAction action) {
        return action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
