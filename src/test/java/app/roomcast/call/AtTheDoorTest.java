package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.StompClient;
import app.roomcast.room.RoomRole;
import org.junit.jupiter.api.Test;

/** What becomes of people while they wait: other roles, other devices, and what guests learn of those inside. */
class AtTheDoorTest extends InARoom {

    @Test
    void whoBecomesAModeratorWhileHeWaitsComesInAsOne() {
        edit(true, null, null);
        var ben = knock();

        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MODERATOR);

        assertThat(ben.client().next("joined").path("you").path("role").asString())
                .isEqualTo("moderator");
    }

    @Test
    void whoBecomesAModeratorWhileTheRoomIsFullIsToldThatItIs() {
        edit(null, null, 2);
        arrive();
        arrive();
        edit(true, null, null);
        var ben = knock();

        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MODERATOR);

        ben.client().next("room-full");
        assertThat(calls.inside(room.id())).isEqualTo(2);
    }

    @Test
    void whoIsNoLongerAModeratorIsNoLongerToldWhoWaits() {
        var ben = arrive();
        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MODERATOR);
        ben.client().await("waiting-room");
        edit(true, null, null);
        var cora = knock();
        ben.client().await("waiting-room");

        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MEMBER);

        assertThat(ben.client().await("waiting-room").path("people").size()).isZero();
        ben.client().say("{\"type\":\"admit\",\"id\":\"" + cora.id() + "\"}");
        ben.client().nextIsError("not-above");
        knock();
        ben.client().nothingWasTold();
    }

    @Test
    void whoWaitsIsToldWhetherSomebodyInsideMayLetHimIn() {
        edit(true, null, null);
        var early = knock();
        early.client().join();
        assertThat(attended(early)).isFalse();

        var owner = arriveAs(admin, "admin");
        assertThat(attended(early)).isTrue();
        var late = knockAs(someone().browser(), "late");
        late.client().join();
        assertThat(attended(late)).isTrue();

        owner.client().say("{\"type\":\"leave\"}");
        assertThat(attended(early)).isFalse();
        assertThat(attended(late)).isFalse();
    }

    @Test
    void aRoleGivenInsideIsToldAtTheDoor() {
        var ben = arrive();
        edit(true, null, null);
        var cora = knock();

        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MODERATOR);
        assertThat(attended(cora)).isTrue();
        rooms.giveRole(room.slug(), adminId(), ben.name(), RoomRole.MEMBER);
        assertThat(attended(cora)).isFalse();
        cora.client().nothingWasTold();
    }

    private static boolean attended(Waiter waiter) {
        return waiter.client().next("waiting").path("attended").asBoolean();
    }

    @Test
    void whoWaitsSaysHelloToNoOtherPlaceAndKeepsHisOwn() {
        edit(true, null, null);
        var first = knock();
        var second = knock();

        first.client().say("{\"type\":\"hello\",\"versions\":[1]}");
        first.client().nextIsError("already-joined");
        first.client().join();
        first.client().next("waiting");

        var waiting = arriveAs(admin, "admin").joined().path("waiting");
        assertThat(waiting.size()).isEqualTo(2);
        assertThat(waiting.get(0).path("id").asString()).isEqualTo(first.id());
        assertThat(waiting.get(1).path("id").asString()).isEqualTo(second.id());
    }

    @Test
    void whatIsDecidedAboutSomebodyHoldsForEachOfHisDevices() {
        edit(true, null, null);
        var owner = arriveAs(admin, "admin");
        var laptop = knock();
        var phone = knockAs(laptop.browser(), laptop.name());
        owner.client().say("{\"type\":\"deny\",\"id\":\"" + phone.id() + "\"}");
        assertThat(laptop.client().next("left").path("reason").asString()).isEqualTo("denied");
        assertThat(phone.client().next("left").path("reason").asString()).isEqualTo("denied");

        var other = knock();
        var tablet = knockAs(other.browser(), other.name());
        owner.client().say("{\"type\":\"admit\",\"id\":\"" + other.id() + "\"}");
        other.client().next("joined");
        tablet.client().next("joined");
    }

    @Test
    void aGuestOutsideLearnsHowManyAreInsideAndNotWho() {
        edit(true, null, null);
        arriveAs(admin, "admin");
        var gwen = guest("Gwen");
        var socket = StompClient.connected(port, gwen);
        socket.subscribed("lobby", "/topic/lobbies/" + room.slug());

        assertThat(socket.next().body())
                .contains("\"inside\":[]", "\"count\":1")
                .doesNotContain("admin");

        socket.subscribe("names", "/topic/rooms/" + room.slug());
        assertThat(socket.closeCode()).isEqualTo(1008);
    }

    @Test
    void aGuestWhoWaitsIsShownAsOneAndCanBeBanned() {
        edit(true, null, null);
        var owner = arriveAs(admin, "admin");
        var gwen = knockAs(guest("Gwen"), "Gwen");
        var shown = owner.client().await("waiting-room").path("people").get(0);
        assertThat(shown.path("role").asString()).isEqualTo("guest");
        owner.client().say("{\"type\":\"admit\",\"id\":\"" + gwen.id() + "\"}");
        gwen.client().next("joined");

        owner.client().say(FloorTest.moderate("ban", gwen.id()));

        assertThat(gwen.client().await("left").path("reason").asString()).isEqualTo("banned");
        gwen.client().say("{\"type\":\"hello\",\"versions\":[1]}");
        gwen.client().nextIsError("banned");
    }
}
