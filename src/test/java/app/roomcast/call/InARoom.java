package app.roomcast.call;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.Membership;
import app.roomcast.account.People;
import app.roomcast.room.Access;
import app.roomcast.room.Room;
import app.roomcast.room.RoomEdit;
import app.roomcast.room.Rooms;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A portal with a new room for everyone before each test. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InARoom {

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

    app.roomcast.account.PersonId adminId() {
        return people.findByUsername("admin").orElseThrow();
    }

    Browserless member() {
        return Browserless.member(port, "m" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Somebody without an account, by a link of the room. */
    Browserless guest(String name) {
        return Browserless.guest(port, admin.makeGuestLink(room.slug(), "{}"), name);
    }

    CallClient inside(Browserless person) {
        return CallClient.inside(port, person, room.slug());
    }

    /** Somebody new with an account. */
    Someone someone() {
        var name = "m" + UUID.randomUUID().toString().substring(0, 8);
        return new Someone(Browserless.member(port, name), name);
    }

    /** Somebody new, inside. */
    Insider arrive() {
        var person = someone();
        return arriveAs(person.browser(), person.name());
    }

    Insider arriveAs(Browserless browser, String name) {
        var client = CallClient.at(port, browser, room.slug());
        var id = client.hello().path("session").asString();
        client.join();
        return new Insider(browser, client, id, name, client.await("joined"));
    }

    /** Somebody new who has asked to come in and waits. */
    Waiter knock() {
        var person = someone();
        return knockAs(person.browser(), person.name());
    }

    Waiter knockAs(Browserless browser, String name) {
        var client = CallClient.at(port, browser, room.slug());
        var id = client.hello().path("session").asString();
        client.join();
        client.next("waiting");
        return new Waiter(browser, client, id, name);
    }

    /** Changes the room's policy; null leaves a part of it as it is. */
    void edit(@Nullable Boolean waitingRoom, @Nullable Boolean locked, @Nullable Integer capacity) {
        rooms.edit(room.slug(), adminId(), new RoomEdit(null, waitingRoom, locked, capacity));
    }

    record Waiter(Browserless browser, CallClient client, String id, String name) {}

    record Someone(Browserless browser, String name) {}

    record Insider(Browserless browser, CallClient client, String id, String name, JsonNode joined) {

        String resumeToken() {
            return joined.path("resumeToken").asString();
        }
    }
}
