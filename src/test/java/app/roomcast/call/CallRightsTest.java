package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.room.Access;
import app.roomcast.room.RoomEdit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may be in a call, and what happens the moment he may not any more. */
class CallRightsTest extends InARoom {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRoomOneMayNotEnterIsNeitherHeardNorSpokenTo() {
        var closedCircle = rooms.create("Members " + UUID.randomUUID(), Access.MEMBERS, adminId());
        var stranger = member();

        var listener = app.roomcast.StompClient.connected(port, stranger);
        listener.subscribe("lobby", "/topic/rooms/" + closedCircle.slug());
        listener.assertRefused("destination-refused", 1008);
        var speaker = app.roomcast.StompClient.connected(port, stranger);
        speaker.send("/app/call/" + closedCircle.slug(), "{\"type\":\"hello\",\"versions\":[1]}");
        speaker.assertRefused("destination-refused", 1008);

        var listed = app.roomcast.StompClient.connected(port, admin);
        listed.subscribed("lobby", "/topic/rooms/" + closedCircle.slug());
        CallClient.inside(port, admin, closedCircle.slug());
    }

    @Test
    void anAdministratorIsNotInsideOthersRooms() {
        var owner = member();
        var slug = owner.createRoom("{\"name\":\"Private " + UUID.randomUUID() + "\",\"access\":\"MEMBERS\"}");

        var listener = app.roomcast.StompClient.connected(port, admin);
        listener.subscribe("lobby", "/topic/rooms/" + slug);

        listener.assertRefused("destination-refused", 1008);
    }

    @Test
    void aClosedRoomPutsEverybodyOutAndLetsNobodyInUntilItIsReopened() {
        var lobby = app.roomcast.StompClient.connected(port, admin);
        lobby.subscribed("lobby", "/topic/rooms/" + room.slug());
        lobby.next();
        var inside = inside(admin);
        lobby.next();

        rooms.close(room.id());

        assertThat(inside.next("left").path("reason").asString()).isEqualTo("room-closed");
        assertThat(lobby.next().body()).contains("\"inside\":[]", "\"open\":false");
        assertThat(calls.running()).noneMatch(call -> call.room().equals(room.id()));
        inside.join();
        inside.nextIsError("room-closed");
        inside.say("{\"type\":\"hello\",\"versions\":[1]}");
        inside.nextIsError("room-closed");

        rooms.reopen(room.id());
        assertThat(lobby.next().body()).contains("\"open\":true");
        inside.hello();
        inside.join();
        inside.next("joined");
    }

    @Test
    void whoComesWhileARoomIsBeingClosedIsToldOfTheClosing() {
        var visitor = inside(admin);

        for (var times = 0; times < 50; times++) {
            rooms.close(room.id());
            assertThat(visitor.next("left").path("reason").asString()).isEqualTo("room-closed");
            rooms.reopen(room.id());
            visitor.join();
            visitor.next("joined");
        }
    }

    @Test
    void aRoomThatAnEarlierRunClosedStaysClosedWhenItsListChanges() {
        var name = "m" + UUID.randomUUID().toString().substring(0, 8);
        Browserless.member(port, name);
        var circle = rooms.create("Circle " + UUID.randomUUID(), Access.MEMBERS, adminId());
        rooms.addMember(circle.slug(), adminId(), name);
        jdbc.sql("update room set closed_at = current_timestamp where id = ?")
                .param(circle.id().value())
                .update();

        rooms.removeMember(circle.slug(), adminId(), name);

        var lobby = app.roomcast.StompClient.connected(port, admin);
        lobby.subscribed("lobby", "/topic/rooms/" + circle.slug());
        assertThat(lobby.next().body()).contains("\"open\":false");
    }

    @Test
    void aRemovedParticipantIsToldAndMayComeAgain() {
        var stays = inside(admin);
        var goes = inside(admin);
        var id = ParticipantId.of(
                stays.next("participant-joined").path("participant").path("id").asString());

        assertThat(calls.remove(id)).isTrue();

        assertThat(goes.next("left").path("reason").asString()).isEqualTo("removed");
        assertThat(stays.next("participant-left").path("reason").asString()).isEqualTo("removed");
        assertThat(calls.remove(id)).isFalse();
        goes.join();
        goes.next("joined");
    }

    @Test
    void aMemberTakenOffTheListIsPutOutAndHearsNothingMore() {
        var circle = rooms.create("Circle " + UUID.randomUUID(), Access.MEMBERS, adminId());
        var name = "m" + UUID.randomUUID().toString().substring(0, 8);
        var person = Browserless.member(port, name);
        rooms.addMember(circle.slug(), adminId(), name);
        var lobby = app.roomcast.StompClient.connected(port, person);
        lobby.subscribed("lobby", "/topic/rooms/" + circle.slug());
        var inside = CallClient.inside(port, person, circle.slug());

        rooms.removeMember(circle.slug(), adminId(), name);

        assertThat(inside.next("left").path("reason").asString()).isEqualTo("removed");
        assertThat(lobby.closeCode()).isEqualTo(1008);
        inside.join();
        inside.socket().assertRefused("destination-refused", 1008);
    }

    @Test
    void aDisabledPersonIsPutOutAndHisSocketsClose() {
        var stays = inside(admin);
        var name = "m" + UUID.randomUUID().toString().substring(0, 8);
        var goes = inside(Browserless.member(port, name));
        stays.next("participant-joined");

        membership.disable(people.findByUsername(name).orElseThrow());

        assertThat(goes.next("left").path("reason").asString()).isEqualTo("disabled");
        assertThat(goes.socket().closeCode()).isEqualTo(1008);
        assertThat(stays.next("participant-left").path("reason").asString()).isEqualTo("removed");
        assertThat(stays.socket().isClosed()).isFalse();
    }

    @Test
    void signingOutClosesTheSocketsOfThatSession() {
        var person = member();
        var stays = inside(admin);
        var goes = inside(person);
        stays.next("participant-joined");

        person.post("/logout", java.util.Map.of("_csrf", person.csrfToken()));

        assertThat(goes.socket().closeCode()).isEqualTo(1008);
        assertThat(stays.next("participant-left").path("reason").asString()).isEqualTo("removed");
    }

    @Test
    void aGuestIsSeenWithHisNameAndPutOutWhenHisLinkIsWithdrawn() {
        var stays = inside(admin);
        var guest = Browserless.guest(port, admin.makeGuestLink(room.slug(), "{}"), "Gwen");
        var goes = inside(guest);
        assertThat(stays.next("participant-joined")
                        .path("participant")
                        .path("name")
                        .asString())
                .isEqualTo("Gwen");
        var id = admin.get("/api/rooms/" + room.slug() + "/guest-links")
                .body()
                .replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        admin.json("DELETE", "/api/rooms/" + room.slug() + "/guest-links/" + id, "");

        assertThat(goes.next("left").path("reason").asString()).isEqualTo("link-ended");
        assertThat(goes.socket().closeCode()).isEqualTo(1008);
        assertThat(stays.next("participant-left").path("reason").asString()).isEqualTo("removed");
    }

    @Test
    void aGuestWithTheNameOfAPersonIsNotThatPerson() {
        var name = "m" + UUID.randomUUID().toString().substring(0, 8);
        Browserless.member(port, name);
        var guest = inside(Browserless.guest(port, admin.makeGuestLink(room.slug(), "{}"), name));

        membership.disable(people.findByUsername(name).orElseThrow());

        guest.nothingWasTold();
        assertThat(calls.inside(room.id())).isEqualTo(1);
    }

    @Test
    void aRoomThatIsForMembersFromNowOnPutsOutTheOthersAlone() {
        var stays = inside(admin);
        var guest = inside(Browserless.guest(port, admin.makeGuestLink(room.slug(), "{}"), "Gwen"));
        var goes = inside(member());

        rooms.edit(room.slug(), adminId(), new RoomEdit(Access.MEMBERS, null, null, null));

        assertThat(goes.await("left").path("reason").asString()).isEqualTo("removed");
        assertThat(stays.await("participant-left").path("reason").asString()).isEqualTo("removed");
        guest.await("participant-left");
        assertThat(calls.inside(room.id())).isEqualTo(2);
    }

    @Test
    void aSmallerLimitHoldsForThoseWhoComeFromNowOn() {
        var first = inside(admin);
        inside(admin);
        inside(admin);

        rooms.edit(room.slug(), adminId(), new RoomEdit(null, null, null, 2));

        var fourth = CallClient.at(port, admin, room.slug());
        fourth.hello();
        fourth.join();
        assertThat(fourth.next("room-full").path("capacity").asInt()).isEqualTo(2);
        assertThat(first.socket().isClosed()).isFalse();
        assertThat(calls.inside(room.id())).isEqualTo(3);
    }
}
