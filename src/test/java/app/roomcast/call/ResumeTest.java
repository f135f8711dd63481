package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.platform.SigningKey;
import app.roomcast.room.Access;
import app.roomcast.room.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** The window is long here, because the portal must count as just restarted however long the tests before took. */
@TestPropertySource(properties = "roomcast.call.resume-window=1h")
class ResumeTest extends InARoom {

    @Autowired
    ResumeTokens tokens;

    @Value("${roomcast.data-dir}")
    Path dataDirectory;

    private String tokenFromBeforeTheRestart(ParticipantId participant, Room of) {
        return tokens.sign(new ResumeToken(
                of.id(), participant, adminId(), true, Instant.now().minusSeconds(3_600)));
    }

    @Test
    void aLostSocketKeepsThePlaceAndWhatWasSaidMeanwhile() {
        var stays = inside(admin);
        var person = arriveAs(admin, "admin");
        var lost = person.client();
        var id = person.id();
        stays.next("participant-joined");

        lost.socket().breakOff();
        var away = stays.next("participant-changed").path("participant");
        assertThat(away.path("connection").asString()).isEqualTo("reconnecting");
        stays.signal(id, 1);
        stays.signal(id, 2);
        stays.nothingWasTold();
        var back = CallClient.at(port, admin, room.slug());
        var again = back.helloAgain(person.resumeToken(), lost.received());

        assertThat(again.path("resumed").asString()).isEqualTo("kept");
        assertThat(again.path("gap").asBoolean()).isFalse();
        assertThat(again.path("session").asString()).isEqualTo(id);
        assertThat(back.next("signal").path("candidate").path("candidate").asString())
                .isEqualTo("1");
        assertThat(back.next("signal").path("candidate").path("candidate").asString())
                .isEqualTo("2");
        assertThat(CallClient.names(back.next("joined"))).containsExactly("admin");
        assertThat(stays.next("participant-changed")
                        .path("participant")
                        .path("connection")
                        .asString())
                .isEqualTo("connected");
    }

    @Test
    void whatTheLostSocketSwallowedIsToldAgainOnceAndInOrder() {
        var stays = inside(admin);
        var person = arriveAs(admin, "admin");
        var lost = person.client();
        var id = person.id();
        for (var number = 1; number <= 60; number++) {
            stays.signal(id, number);
        }
        stays.isHeard();
        lost.next("signal");
        var received = lost.received();
        lost.socket().breakOff();
        stays.await("participant-changed");

        var back = CallClient.at(port, admin, room.slug());
        back.helloAgain(person.resumeToken(), received);

        for (var number = 2; number <= 60; number++) {
            assertThat(back.next("signal").path("candidate").path("candidate").asInt())
                    .isEqualTo(number);
        }
        back.next("joined");
        back.nothingWasTold();
    }

    @Test
    void whoHasMissedTooMuchIsToldSoAndGetsASnapshot() {
        var stays = inside(admin);
        var person = arriveAs(admin, "admin");
        var lost = person.client();
        var id = person.id();
        lost.socket().breakOff();
        stays.await("participant-changed");
        var sender = stays;
        for (var number = 1; number <= NoticeStream.MOST_KEPT + 1; number++) {
            sender = patiently(sender, id, number);
        }
        sender.isHeard();

        var back = CallClient.at(port, admin, room.slug());
        var again = back.helloAgain(person.resumeToken(), lost.received());

        assertThat(again.path("gap").asBoolean()).isTrue();
        back.next("joined");
        back.nothingWasTold();
    }

    @Test
    void aPageThatHasForgottenEverythingGetsASnapshotAlone() {
        var stays = inside(admin);
        var person = arriveAs(admin, "admin");
        var lost = person.client();
        lost.socket().breakOff();
        stays.await("participant-changed");
        stays.signal(person.id(), 1);
        stays.nothingWasTold();

        var back = CallClient.at(port, admin, room.slug());
        var again = back.helloAgain(person.resumeToken());

        assertThat(again.path("gap").asBoolean()).isTrue();
        back.next("joined");
        back.nothingWasTold();
    }

    @Test
    void aSignalThatIsSentTwiceArrivesOnceAndTheWelcomeTellsWhichWereTaken() {
        var listener = arriveAs(admin, "admin");
        var receiver = listener.client();
        var to = listener.id();
        var person = arriveAs(admin, "admin");
        var sender = person.client();
        receiver.next("participant-joined");
        for (var number : new int[] {1, 2, 2, 1, 3}) {
            sender.numbered(to, number);
        }
        sender.nothingWasTold();
        sender.socket().breakOff();
        for (var number = 1; number <= 3; number++) {
            assertThat(receiver.next("signal")
                            .path("candidate")
                            .path("candidate")
                            .asInt())
                    .isEqualTo(number);
        }
        receiver.next("participant-changed");

        var back = CallClient.at(port, admin, room.slug());
        var again = back.helloAgain(person.resumeToken(), sender.received());

        assertThat(again.path("taken").asLong()).isEqualTo(3);
        receiver.next("participant-changed");
        back.next("joined");
        for (var number : new int[] {3, 4}) {
            back.numbered(to, number);
        }
        assertThat(receiver.next("signal").path("candidate").path("candidate").asInt())
                .isEqualTo(4);
        receiver.nothingWasTold();
    }

    /** Stays below the rate: each new socket brings a new allowance. */
    private CallClient patiently(CallClient sender, String to, int number) {
        var client = sender;
        if (number % 86 == 0) {
            client.isHeard();
            client = inside(admin);
        }
        client.signal(to, number);
        return client;
    }

    @Test
    void aNewerSocketTakesOverAndTheOlderIsTold() {
        var older = CallClient.at(port, admin, room.slug());
        var token = older.hello().path("resumeToken").asString();
        older.join();
        older.next("joined");

        var newer = CallClient.at(port, admin, room.slug());
        assertThat(newer.helloAgain(token).path("resumed").asString()).isEqualTo("kept");

        newer.next("joined");
        assertThat(older.next("left").path("reason").asString()).isEqualTo("elsewhere");
        assertThat(older.socket().closeCode()).isEqualTo(1008);
        newer.nothingWasTold();
    }

    @Test
    void aPlaceOfBeforeTheRestartIsRestoredOnce() {
        var id = ParticipantId.random();
        var token = tokenFromBeforeTheRestart(id, room);
        var back = CallClient.at(port, admin, room.slug());

        var welcome = back.helloAgain(token);

        assertThat(welcome.path("resumed").asString()).isEqualTo("restored");
        assertThat(welcome.path("session").asString()).isEqualTo(id.toString());
        var you = back.next("joined").path("you");
        assertThat(you.path("id").asString()).isEqualTo(id.toString());
        assertThat(you.path("device").asString()).isEqualTo("Test device");
        back.say("{\"type\":\"leave\"}");
        back.next("left");
        assertThat(back.helloAgain(token).path("resumed").asString()).isEqualTo("none");
    }

    @Test
    void noneComesOfATokenThatIsForeignForgedOutdatedOrOfAnotherRoom() {
        var other = rooms.create("Other " + UUID.randomUUID(), Access.EVERYONE, adminId());
        var ofAnotherRoom = tokenFromBeforeTheRestart(ParticipantId.random(), other);
        var ofThisRun = tokens.sign(new ResumeToken(
                room.id(),
                ParticipantId.random(),
                adminId(),
                true,
                Instant.now().plusSeconds(1)));
        var valid = tokenFromBeforeTheRestart(ParticipantId.random(), room);
        var forged = valid.substring(0, 10) + (valid.charAt(10) == 'A' ? 'B' : 'A') + valid.substring(11);

        for (var token : new String[] {ofAnotherRoom, ofThisRun, forged, "", ".", "nonsense", "A".repeat(5000)}) {
            var client = CallClient.at(port, admin, room.slug());
            assertThat(client.helloAgain(token).path("resumed").asString())
                    .as(token)
                    .isEqualTo("none");
        }
        assertThat(CallClient.at(port, member(), room.slug())
                        .helloAgain(valid)
                        .path("resumed")
                        .asString())
                .isEqualTo("none");
    }

    @Test
    void aStolenTokenDoesNotTakeAPlaceOver() {
        var victim = CallClient.at(port, admin, room.slug());
        var token = victim.hello().path("resumeToken").asString();
        victim.join();
        victim.next("joined");

        var thief = CallClient.at(
                port,
                Browserless.member(port, "m" + UUID.randomUUID().toString().substring(0, 8)),
                room.slug());
        assertThat(thief.helloAgain(token).path("resumed").asString()).isEqualTo("none");

        victim.nothingWasTold();
    }

    @Test
    void theKeyIsReadableByItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDirectory.resolve("resume.key"))))
                .isEqualTo("rw-------");
        Path file = dataDirectory.resolve("resume.key");
        byte[] content = {1, 2, 3};
        assertThat(SigningKey.keptIn(file).sign(content))
                .isEqualTo(SigningKey.keptIn(file).sign(content));
    }
}
