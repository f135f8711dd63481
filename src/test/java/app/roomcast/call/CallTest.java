package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.Membership;
import app.roomcast.account.People;
import app.roomcast.room.Access;
import app.roomcast.room.Room;
import app.roomcast.room.Rooms;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Rooms rooms;

    @Autowired
    Calls calls;

    @Autowired
    Membership membership;

    Browserless admin;
    Room room;

    @BeforeAll
    void signIn() {
        admin = Browserless.administrator(port);
    }

    @BeforeEach
    void aRoomForEveryone() {
        room = rooms.create("Call " + UUID.randomUUID(), Access.EVERYONE, adminId());
    }

    private app.roomcast.account.PersonId adminId() {
        return people.findByUsername("admin").orElseThrow();
    }

    private Browserless member() {
        return Browserless.member(port, "m" + UUID.randomUUID().toString().substring(0, 8));
    }

    private CallClient inside(Browserless person) {
        return CallClient.inside(port, person, room.slug());
    }

    @Test
    void welcomesThenJoinsWithASnapshotAndTellsTheOthers() {
        var first = CallClient.at(port, admin, room.slug());
        var welcome = first.hello();
        assertThat(welcome.path("version").asInt()).isEqualTo(1);
        assertThat(welcome.path("resumed").asString()).isEqualTo("none");
        assertThat(welcome.path("limits").path("signalBytes").asInt()).isEqualTo(65536);
        assertThat(welcome.path("limits").path("messagesPerSecond").asInt()).isEqualTo(50);
        assertThat(welcome.path("iceServers").path("expiresAt").isNull()).isTrue();
        first.join();
        var alone = first.next("joined");
        assertThat(alone.path("you").path("id")).isEqualTo(welcome.path("session"));
        assertThat(alone.path("you").has("polite")).isFalse();
        assertThat(alone.path("participants")).isEmpty();

        var second = CallClient.at(port, admin, room.slug());
        second.hello();
        second.join();

        var joined = second.next("joined");
        var seen = first.next("participant-joined").path("participant");
        assertThat(seen.path("name").asString()).isEqualTo("admin (2)");
        assertThat(seen.path("device").asString()).isEqualTo("Test device");
        assertThat(joined.path("you").path("name").asString()).isEqualTo("admin (2)");
        assertThat(joined.path("participants").path(0).path("polite").asBoolean())
                .as("exactly one side of a pair is polite")
                .isNotEqualTo(seen.path("polite").asBoolean());
    }

    @Test
    void relaysSignalsAndStampsTheirSender() {
        var alice = CallClient.at(port, admin, room.slug());
        var aliceId = alice.hello().path("session").asString();
        alice.join();
        alice.next("joined");
        var bob = inside(admin);
        var bobId =
                alice.next("participant-joined").path("participant").path("id").asString();

        bob.say("{\"type\":\"signal\",\"to\":\"" + aliceId + "\",\"from\":\"" + aliceId
                + "\",\"generation\":3,\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\"},\"more\":1}");

        var signal = alice.next("signal");
        assertThat(signal.path("from").asString()).isEqualTo(bobId);
        assertThat(signal.path("generation").asInt()).isEqualTo(3);
        assertThat(signal.path("description").path("sdp").asString()).isEqualTo("v=0\r\n");
        assertThat(signal.has("candidate")).isFalse();
        bob.nothingWasTold();
    }

    @Test
    void relaysNothingToWhoIsNotInThisCall() {
        var other = rooms.create("Other " + UUID.randomUUID(), Access.EVERYONE, adminId());
        var elsewhere = CallClient.at(port, admin, other.slug());
        var elsewhereId = elsewhere.hello().path("session").asString();
        elsewhere.join();
        elsewhere.next("joined");
        var bob = inside(admin);

        bob.signal(elsewhereId, 1);
        bob.nextIsError("not-in-call");
        bob.signal(UUID.randomUUID().toString(), 2);
        bob.nextIsError("not-in-call");

        elsewhere.nothingWasTold();
    }

    @Test
    void relaysNothingFromWhoHasNotJoinedThisCall() {
        var other = rooms.create("Other " + UUID.randomUUID(), Access.EVERYONE, adminId());
        var bob = CallClient.at(port, admin, room.slug());
        var bobId = bob.hello().path("session").asString();
        bob.signal(bobId, 1);
        bob.nextIsError("not-joined");
        bob.join();
        bob.next("joined");
        var welcomed = CallClient.at(port, admin, room.slug());
        welcomed.signal(bobId, 1);
        welcomed.nextIsError("not-joined");
        welcomed.hello();
        welcomed.signal(bobId, 2);
        welcomed.nextIsError("not-joined");
        welcomed.join();
        welcomed.next("joined");
        bob.next("participant-joined");

        welcomed.socket()
                .send(
                        "/app/call/" + other.slug(),
                        "{\"type\":\"signal\",\"to\":\"" + bobId + "\",\"generation\":1,\"candidate\":null}");

        welcomed.nextIsError("not-joined");
        bob.nothingWasTold();
    }

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
        var slug = owner.postJson(
                        "/api/rooms", "{\"name\":\"Private " + UUID.randomUUID() + "\",\"access\":\"MEMBERS\"}")
                .body()
                .replaceAll(".*\"slug\":\"([^\"]+)\".*", "$1");

        var listener = app.roomcast.StompClient.connected(port, admin);
        listener.subscribe("lobby", "/topic/rooms/" + slug);

        listener.assertRefused("destination-refused", 1008);
    }

    @Test
    void tellsTheFifthThatTheRoomIsFullUntilSomebodyLeaves() {
        var first = inside(admin);
        inside(admin);
        inside(admin);
        inside(admin);
        var fifth = CallClient.at(port, admin, room.slug());
        fifth.hello();
        fifth.join();
        assertThat(fifth.next("room-full").path("capacity").asInt()).isEqualTo(4);

        first.say("{\"type\":\"leave\"}");
        assertThat(first.await("left").path("reason").asString()).isEqualTo("left");
        fifth.join();

        assertThat(fifth.next("joined").path("participants")).hasSize(3);
    }

    @Test
    void whoLeavesOrReloadsIsGoneAtOnceAndLeavesNoGhost() {
        var stays = inside(admin);
        var reloads = inside(admin);
        stays.next("participant-joined");

        reloads.socket().goAway();

        assertThat(stays.next("participant-left").path("reason").asString()).isEqualTo("left");
        var back = CallClient.at(port, admin, room.slug());
        back.hello();
        back.join();
        assertThat(CallClient.names(back.next("joined"))).containsExactly("admin");
        assertThat(stays.next("participant-joined")
                        .path("participant")
                        .path("name")
                        .asString())
                .isEqualTo("admin (2)");
    }

    @Test
    void tellsTheOthersOfMutedMedia() {
        var watching = inside(admin);
        var muting = inside(admin);
        watching.next("participant-joined");

        muting.say("{\"type\":\"media\",\"audio\":false,\"video\":true}");

        var changed = watching.next("participant-changed").path("participant");
        assertThat(changed.path("audio").asBoolean()).isFalse();
        assertThat(changed.path("video").asBoolean()).isTrue();
    }

    @Test
    void aSocketThatIsAlreadyInsideNeitherJoinsNorGreetsAgain() {
        var inside = inside(admin);

        inside.join();
        inside.nextIsError("already-joined");
        inside.say("{\"type\":\"hello\",\"versions\":[1]}");
        inside.nextIsError("already-joined");

        assertThat(calls.inside(room.id())).isEqualTo(1);
    }

    @Test
    void whoWasNotWelcomedDoesNotJoin() {
        var client = CallClient.at(port, admin, room.slug());

        client.join();
        client.nextIsError("not-welcomed");
        client.say("{\"type\":\"hello\",\"versions\":[99]}");
        client.nextIsError("no-common-version");
    }

    @Test
    void whatItDoesNotUnderstandIsAnsweredAndDisconnectsNobody() {
        var client = CallClient.at(port, admin, room.slug());

        client.say("{\"type\":\"dance\",\"style\":\"tango\"}");
        var unknown = client.next("error");
        assertThat(unknown.path("code").asString()).isEqualTo("unknown-type");
        assertThat(unknown.path("request").asString()).isEqualTo("dance");
        for (var malformed : new String[] {
            "{not json",
            "",
            "null",
            "[]",
            "\"hello\"",
            "{\"no\":\"type\"}",
            "{\"type\":\"join\"}",
            "{\"type\":\"hello\",\"versions\":[1]",
            "{\"type\":\"hello\"}",
            "{\"type\":\"hello\",\"versions\":[null]}",
            "{\"type\":\"signal\",\"to\":\"nobody\",\"generation\":1,\"candidate\":null}",
            "{\"type\":\"signal\",\"to\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\",\"generation\":1}",
            "{\"type\":\"signal\",\"to\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\",\"generation\":0,\"candidate\":null}",
            "{\"type\":\"signal\",\"to\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\",\"generation\":1,\"candidate\":7}",
            "[".repeat(2000)
        }) {
            client.say(malformed);
            var error = client.next("error");
            assertThat(error.path("code").asString()).as(malformed).isEqualTo("malformed");
            assertThat(error.toString()).doesNotContain("Exception", "jackson", "app.roomcast");
        }
        assertThat(client.hello().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aSignalOfUpTo64KiBPassesAndALargerOneIsRefused() {
        var alice = CallClient.at(port, admin, room.slug());
        var aliceId = alice.hello().path("session").asString();
        alice.join();
        alice.next("joined");
        var bob = inside(admin);
        alice.next("participant-joined");

        bob.say(offer(aliceId, 65_000));
        assertThat(alice.next("signal").path("description").path("sdp").asString())
                .hasSize(65_000);
        bob.say(offer(aliceId, 70_000));
        bob.nextIsError("signal-too-large");

        alice.nothingWasTold();
    }

    private static String offer(String to, int size) {
        return "{\"type\":\"signal\",\"to\":\"" + to
                + "\",\"generation\":1,\"description\":{\"type\":\"offer\",\"sdp\":\"" + "s".repeat(size) + "\"}}";
    }

    @Test
    void onePersonIsInTheRoomFromTwoDevices() {
        var person = member();
        var laptop = inside(person);
        var phone = inside(person);
        var seen = laptop.next("participant-joined")
                .path("participant")
                .path("name")
                .asString();

        assertThat(seen).endsWith(" (2)");
        assertThat(calls.inside(room.id())).isEqualTo(2);
        laptop.say("{\"type\":\"leave\"}");
        laptop.next("left");
        phone.next("participant-left");
        assertThat(calls.inside(room.id())).isEqualTo(1);
    }

    @Test
    void theLobbyHearsWhoIsInside() {
        var lobby = app.roomcast.StompClient.connected(port, admin);
        lobby.subscribed("lobby", "/topic/rooms/" + room.slug());
        assertThat(lobby.next().body()).contains("\"presence\"", "\"inside\":[]", "\"capacity\":4", "\"open\":true");

        var client = inside(admin);
        assertThat(lobby.next().body()).contains("\"inside\":[\"admin\"]");
        client.socket().goAway();
        assertThat(lobby.next().body()).contains("\"inside\":[]");
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
    void refusalsSpeakTheLanguageOfThePage() {
        var reader = Browserless.administrator(port);
        reader.get("/account?lang=zh");
        var client = CallClient.at(port, reader, room.slug());

        client.join();

        assertThat(client.next("error").path("message").asString()).contains("连接");
    }
}
