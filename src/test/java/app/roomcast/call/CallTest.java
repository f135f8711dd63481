package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.room.Access;
import app.roomcast.room.RoomEdit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallTest extends InARoom {

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
    void tellsTheFifthThatTheRoomIsFullUntilSomebodyLeaves() {
        rooms.edit(room.slug(), adminId(), new RoomEdit(null, null, null, 4));
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
        assertThat(lobby.next().body()).contains("\"presence\"", "\"inside\":[]", "\"capacity\":8", "\"open\":true");

        var client = inside(admin);
        assertThat(lobby.next().body()).contains("\"inside\":[\"admin\"]");
        client.socket().goAway();
        assertThat(lobby.next().body()).contains("\"inside\":[]");
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
