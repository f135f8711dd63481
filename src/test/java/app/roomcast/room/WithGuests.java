package app.roomcast.room;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.People;
import app.roomcast.account.Role;
import app.roomcast.account.SignedInPerson;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner and a member of the portal, and before each test a new room of the owner. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithGuests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    GuestLinks links;

    @Autowired
    RoomRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Browserless owner;
    Browserless member;
    String slug;

    @BeforeAll
    void twoPeople() {
        owner = Browserless.administrator(port);
        member = Browserless.member(port, "m" + UUID.randomUUID().toString().substring(0, 8));
    }

    @BeforeEach
    void aRoom() {
        slug = newRoom("EVERYONE");
    }

    String newRoom(String access) {
        return owner.createRoom("{\"name\":\"Guests " + UUID.randomUUID() + "\",\"access\":\"" + access + "\"}");
    }

    Browserless guest() {
        return Browserless.guest(port, owner.makeGuestLink(slug, "{}"), "Gwen");
    }

    SignedInPerson admin() {
        return new SignedInPerson(people.findByUsername("admin").orElseThrow(), "admin", Role.ADMINISTRATOR, true, "");
    }

    void revokeAll() {
        var admin = admin().id();
        links.of(slug, admin).forEach(link -> links.revoke(slug, admin, link.id()));
    }
}
