package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.room.Access;
import app.roomcast.room.RoomRole;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who comes into a call: the waiting room, the lock, bans, and the limit of people. */
@TestPropertySource(properties = "roomcast.call.resume-window=1h")
class AdmissionTest extends InARoom {

    @Autowired
    ResumeTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    EndedCalls endedCalls;

    @Test
    void whoeverComesEarlyWaitsUntilAModeratorLetsHimIn() {
        edit(true, null, null);
        var early = knock();
        early.client().nothingWasTold();

        var owner = arriveAs(admin, "admin");
        assertThat(early.client().next("waiting").path("attended").asBoolean()).isTrue();
        var waiting = owner.joined().path("waiting");
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.get(0).path("name").asString()).isEqualTo(early.name());
        assertThat(calls.inside(room.id())).isEqualTo(1);

        owner.client().say("{\"type\":\"admit\",\"id\":\"" + early.id() + "\"}");

        assertThat(early.client().next("joined").path("you").path("role").asString())
                .isEqualTo("member");
        assertThat(owner.client().await("waiting-room").path("people").size()).isZero();
    }

    @Test
    void whoWaitsHearsNothingAndCannotSpeak() {
        var owner = arriveAs(admin, "admin");
        edit(true, null, null);
        var outside = knock();
        owner.client().await("waiting-room");

        outside.client().signal(owner.id(), 1);
        outside.client().nextIsError("not-joined");
        outside.client().say("{\"type\":\"hand\",\"raised\":true}");
        outside.client().nextIsError("not-joined");
        outside.client().say("{\"type\":\"admit\",\"id\":\"" + outside.id() + "\"}");
        outside.client().nextIsError("not-joined");
        owner.client().signal(outside.id(), 1);
        owner.client().nextIsError("not-in-call");
        owner.client().say("{\"type\":\"hand\",\"raised\":true}");
        owner.client().next("participant-changed");

        outside.client().nothingWasTold();
    }

    @Test
    void aTokenOfSomebodyWhoOnlyWaitedRestoresNothing() {
        edit(true, null, null);
        var person = someone();
        var id = people.findByUsername(person.name()).orElseThrow();
        var waited = tokens.sign(new ResumeToken(
                room.id(), ParticipantId.random(), id, false, Instant.now().minusSeconds(3_600)));
        var inside = tokens.sign(new ResumeToken(
                room.id(), ParticipantId.random(), id, true, Instant.now().minusSeconds(3_600)));
        var old = tokens.sign(new ResumeToken(
                room.id(), ParticipantId.random(), id, true, Instant.now().minusSeconds(90_000)));

        for (var token : new String[] {waited, old}) {
            var client = CallClient.at(port, person.browser(), room.slug());
            assertThat(client.helloAgain(token).path("resumed").asString()).isEqualTo("none");
        }
        var client = CallClient.at(port, person.browser(), room.slug());
        assertThat(client.helloAgain(inside).path("resumed").asString()).isEqualTo("restored");
    }

    @Test
    void whoWasAdmittedComesAgainWithoutWaitingUntilTheCallIsOver() {
        edit(true, null, null);
        var owner = arriveAs(admin, "admin");
        var ben = knock();
        owner.client().say("{\"type\":\"admit\"}");
        ben.client().next("joined");
        ben.client().say("{\"type\":\"leave\"}");
        ben.client().await("left");
        ben.client().hello();
        ben.client().join();
        ben.client().next("joined");

        ben.client().say("{\"type\":\"leave\"}");
        ben.client().await("left");
        owner.client().say("{\"type\":\"leave\"}");
        owner.client().await("left");
        ben.client().hello();
        ben.client().join();
        ben.client().next("waiting");
    }

    @Test
    void whoIsDeniedIsToldAndMayKnockAgainAfterAWhile() {
        edit(true, null, null);
        var owner = arriveAs(admin, "admin");
        var ben = knock();

        owner.client().say("{\"type\":\"deny\",\"id\":\"" + ben.id() + "\"}");

        assertThat(ben.client().next("left").path("reason").asString()).isEqualTo("denied");
        ben.client().hello();
        ben.client().join();
        var refusal = ben.client().next("error");
        assertThat(refusal.path("code").asString()).isEqualTo("denied");
        assertThat(refusal.path("retryAfterMillis").asLong()).isBetween(1L, 30_000L);
        owner.client().say("{\"type\":\"deny\",\"id\":\"" + ben.id() + "\"}");
        assertThat(owner.client().await("error").path("code").asString()).isEqualTo("not-waiting");
    }

    @Test
    void aMemberLetsNobodyIn() {
        var member = arrive();
        edit(true, null, null);
        var outside = knock();

        member.client().say("{\"type\":\"admit\",\"id\":\"" + outside.id() + "\"}");
        assertThat(member.client().await("error").path("code").asString()).isEqualTo("not-above");
        member.client().say("{\"type\":\"deny\",\"id\":\"" + outside.id() + "\"}");
        member.client().nextIsError("not-above");

        outside.client().nothingWasTold();
    }

    @Test
    void whoGoesAwayNoLongerWaits() {
        edit(true, null, null);
        var owner = arriveAs(admin, "admin");
        var gone = knock();
        owner.client().await("waiting-room");
        gone.client().socket().breakOff();
        assertThat(owner.client().await("waiting-room").path("people").size()).isZero();
        var leaves = knock();
        owner.client().await("waiting-room");
        leaves.client().say("{\"type\":\"leave\"}");
        assertThat(leaves.client().next("left").path("reason").asString()).isEqualTo("left");
        assertThat(owner.client().await("waiting-room").path("people").size()).isZero();
    }

    @Test
    void openingTheWaitingRoomLetsThoseInWhoWaitAsLongAsThereIsRoom() {
        edit(true, null, 2);
        var owner = arriveAs(admin, "admin");
        var first = knock();
        var second = knock();

        owner.client().say("{\"type\":\"admit\"}");
        first.client().next("joined");
        owner.client().say("{\"type\":\"admit\",\"id\":\"" + second.id() + "\"}");
        assertThat(owner.client().await("error").path("code").asString()).isEqualTo("room-full");
        owner.client().say("{\"type\":\"admit\"}");
        assertThat(owner.client().await("error").path("code").asString()).isEqualTo("room-full");
        second.client().nothingWasTold();
        var third = knock();

        edit(false, null, 3);
        second.client().next("joined");
        assertThat(third.client().next("room-full").path("capacity").asInt()).isEqualTo(3);
        assertThat(calls.inside(room.id())).isEqualTo(3);
        assertThat(owner.client()
                        .await("room-changed")
                        .path("room")
                        .path("waitingRoom")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aLockedRoomTakesModeratorsAndThoseWhoWereInsideAndNobodyElse() {
        var ben = arrive();
        edit(null, true, null);
        var stranger = someone();
        var outside = CallClient.at(port, stranger.browser(), room.slug());
        outside.hello();

        outside.join();
        outside.nextIsError("room-locked");
        arriveAs(admin, "admin");
        ben.client().say("{\"type\":\"leave\"}");
        ben.client().await("left");
        ben.client().hello();
        ben.client().join();
        ben.client().next("joined");

        rooms.giveRole(room.slug(), adminId(), stranger.name(), RoomRole.MODERATOR);
        outside.join();
        outside.next("joined");
    }

    @Test
    void aBannedGuestDoesNotComeByAnyLinkInTheSameBrowserAsSomebodyElse() {
        var owner = arriveAs(admin, "admin");
        var link = admin.makeGuestLink(room.slug(), "{}");
        var browser = Browserless.guest(port, link, "Gwen");
        var gwen = arriveAs(browser, "Gwen");
        owner.client().say(FloorTest.moderate("ban", gwen.id()));
        assertThat(gwen.client().await("left").path("reason").asString()).isEqualTo("banned");

        var still = browser.post(link, Map.of("name", "Greta", "password", "", "_csrf", browser.csrfToken()));
        assertThat(still.statusCode()).isEqualTo(403);
        browser.post("/logout", Map.of("_csrf", browser.csrfToken()));
        for (var another : List.of(link, admin.makeGuestLink(room.slug(), "{}"))) {
            var refused = browser.enterAsGuest(another, "Greta", "");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("You cannot come into this call again.");
        }
        var elsewhere = rooms.create("Elsewhere " + UUID.randomUUID(), Access.EVERYONE, adminId());
        assertThat(browser.enterAsGuest(admin.makeGuestLink(elsewhere.slug(), "{}"), "Gwen", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.enterAsGuest(link, "Greta", "").statusCode())
                .as("another room's guest")
                .isEqualTo(403);
        assertThat(Browserless.guest(port, link, "Greta").csrfToken())
                .as("another browser is somebody else")
                .isNotEmpty();

        owner.client().say("{\"type\":\"leave\"}");
        owner.client().await("left");
        endedCalls.windowIsOver(room.id());
        assertThat(browser.enterAsGuest(link, "Gwen", "").statusCode()).isEqualTo(302);
    }

    @Test
    void whoIsBannedStaysOutUntilTheCallIsOverAlsoAfterARestart() {
        var owner = arriveAs(admin, "admin");
        var ben = arrive();
        var id = people.findByUsername(ben.name()).orElseThrow();
        var token = ben.joined().path("resumeToken").asString();

        owner.client().say(FloorTest.moderate("ban", ben.id()));

        assertThat(ben.client().await("left").path("reason").asString()).isEqualTo("banned");
        ben.client().say("{\"type\":\"hello\",\"versions\":[1],\"resume\":\"" + token + "\"}");
        ben.client().nextIsError("banned");
        ben.client().join();
        ben.client().nextIsError("banned");
        owner.client().isHeard();
        assertThat(new Bans(jdbc, clock).has(room.id(), id)).isTrue();

        endedCalls.windowIsOver(room.id());
        assertThat(new Bans(jdbc, clock).has(room.id(), id)).isTrue();
        owner.client().say("{\"type\":\"leave\"}");
        owner.client().await("left");
        ben.client().join();
        ben.client().nextIsError("banned");
        endedCalls.windowIsOver(room.id());

        assertThat(new Bans(jdbc, clock).has(room.id(), id)).isFalse();
        ben.client().hello();
        ben.client().join();
        ben.client().next("joined");
    }
}
