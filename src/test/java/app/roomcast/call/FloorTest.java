package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.room.RoomRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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

    @Test
    void nobodyActsOnAnEqualOrHigherRoleNorMembersAndGuestsOnAnybody() {
        var owner = arriveAs(admin, "admin");
        var moderator = arrive();
        var colleague = arrive();
        var member = arrive();
        var guest = arriveAs(guest("Gwen"), "Gwen");
        var otherGuest = arriveAs(guest("Gus"), "Gus");
        rooms.giveRole(room.slug(), adminId(), moderator.name(), RoomRole.MODERATOR);
        rooms.giveRole(room.slug(), adminId(), colleague.name(), RoomRole.MODERATOR);

        for (var action : ModeratorAction.values()) {
            isRefused(action, owner, owner);
            for (var target : List.of(owner, colleague, moderator)) {
                isRefused(action, moderator, target);
            }
            for (var target : List.of(owner, moderator, member, guest, otherGuest)) {
                isRefused(action, member, target);
                isRefused(action, guest, target);
            }
        }
        assertThat(calls.inside(room.id())).isEqualTo(6);
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
    void whoIsRemovedWhileHisSocketIsAwayIsToldWhenHeComesBack() {
        var owner = arriveAs(admin, "admin");
        var ben = arrive();
        owner.client().await("participant-joined");
        ben.client().socket().breakOff();
        owner.client().await("participant-changed");

        owner.client().say(moderate("remove", ben.id()));
        owner.client().await("participant-left");
        var back = CallClient.at(port, ben.browser(), room.slug());
        back.say("{\"type\":\"hello\",\"versions\":[1],\"resume\":\""
                + ben.joined().path("resumeToken").asString() + "\"}");

        assertThat(back.next("left").path("reason").asString()).isEqualTo("removed");
        back.join();
        back.nextIsError("not-welcomed");
        back.hello();
        back.join();
        back.next("joined");
    }

    @Test
    void aRaisedHandOutlivesTheSocket() {
        var ada = arrive();
        var ben = arrive();
        ben.client().say("{\"type\":\"hand\",\"raised\":true}");
        ada.client().await("participant-changed");
        ben.client().socket().breakOff();
        ada.client().await("participant-changed");

        var back = CallClient.at(port, ben.browser(), room.slug());
        back.helloAgain(ben.joined().path("resumeToken").asString());

        assertThat(back.await("joined").path("you").path("hand").asString()).isNotEmpty();
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

    private static void isRefused(ModeratorAction action, Insider by, Insider target) {
        var word = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        by.client().say(moderate(word, target.id()));
        assertThat(by.client().await("error").path("code").asString())
                .as("%s of %s by %s", word, target.name(), by.name())
                .isEqualTo("not-above");
    }
}
