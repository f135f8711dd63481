package app.roomcast.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.People;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

@PortalTest
class RoomsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Rooms rooms;

    @Autowired
    ConfigurableApplicationContext portal;

    Browserless admin;

    @BeforeEach
    void signIn() {
        admin = Browserless.administrator(port);
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aRoomIsMadeListedAndEntered() {
        var name = unique("Weekly Meeting");

        var made = admin.postJson("/api/rooms", "{\"name\":\"" + name + "\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        var slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        assertThat(made.body()).isEqualTo("{\"slug\":\"" + slug + "\",\"name\":\"" + name + "\"}");
        assertThat(made.headers().firstValue("location")).hasValue("/rooms/" + slug);
        assertThat(admin.get("/api/rooms").body())
                .contains("{\"slug\":\"" + slug + "\",\"name\":\"" + name
                        + "\",\"access\":\"EVERYONE\",\"inside\":0,\"capacity\":8,\"open\":true}");
    }

    @Test
    void aTakenSlugGetsANumber() {
        var name = unique("Twins");

        var first = admin.createRoom("{\"name\":\"" + name + "\"}");
        var second = admin.createRoom("{\"name\":\"" + name + "\"}");

        assertThat(second).isEqualTo(first + "-2");
    }

    @Test
    void aBadNameIsRefused() {
        for (var name : new String[] {"", "   ", "a".repeat(81), "tab\\there", "turn\\u202eed"}) {
            var answer = admin.postJson("/api/rooms", "{\"name\":\"" + name + "\"}");
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"room-name-invalid\"");
        }
        assertThat(admin.postJson("/api/rooms", "{}").body()).contains("\"code\":\"room-name-invalid\"");
    }

    @Test
    void aMembersRoomIsUnknownToWhoIsNotListed() {
        var owner = Browserless.member(port, unique("owner").replace(' ', '-'));
        var guestName = unique("guest").replace(' ', '-');
        var guest = Browserless.member(port, guestName);
        var slug = owner.createRoom("{\"name\":\"" + unique("Private") + "\",\"access\":\"MEMBERS\"}");
        assertThat(guest.get("/api/rooms").body()).doesNotContain(slug);
        assertThat(guest.get("/rooms/" + slug).statusCode()).isEqualTo(404);
        assertThat(admin.get("/rooms/" + slug).statusCode())
                .as("administrators are not inside by themselves")
                .isEqualTo(404);

        var listed = owner.post(
                "/rooms/" + slug + "/settings/members",
                java.util.Map.of("username", guestName, "_csrf", owner.csrfToken()));

        assertThat(listed.headers().firstValue("location")).hasValue("/rooms/" + slug + "/settings#members");
        assertThat(guest.get("/api/rooms").body()).contains(slug);
        assertThat(owner.get("/api/rooms").body()).contains(slug);

        var removed = owner.post(
                "/rooms/" + slug + "/settings/members/" + guestName + "/remove",
                java.util.Map.of("_csrf", owner.csrfToken()));
        assertThat(removed.statusCode()).isEqualTo(302);
        assertThat(guest.get("/api/rooms").body()).doesNotContain(slug);
    }

    @Test
    void whoIsNoModeratorSeesNoSettingsAndChangesNoList() {
        var guestName = unique("guest").replace(' ', '-');
        var guest = Browserless.member(port, guestName);
        var slug = admin.createRoom("{\"name\":\"" + unique("Open") + "\"}");

        var answer = guest.post(
                "/rooms/" + slug + "/settings/members",
                java.util.Map.of("username", guestName, "_csrf", guest.csrfToken()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(guest.get("/rooms/" + slug + "/settings").statusCode()).isEqualTo(403);
        assertThat(guest.get("/rooms/" + slug).body()).doesNotContain("/settings");
        assertThat(admin.get("/rooms/" + slug).body()).contains("/rooms/" + slug + "/settings");
    }

    @Test
    void closingAndReopeningAreToldInTheOrderInWhichTheyAreStored() {
        var owner = people.findByUsername("admin").orElseThrow();
        var room = rooms.create(unique("Contested"), Access.EVERYONE, owner);
        List<Object> told = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<Object>> listener = event -> told.add(event.getPayload());
        portal.addApplicationListener(listener);

        try {
            for (var times = 0; times < 300; times++) {
                told.clear();
                var closing = CompletableFuture.runAsync(() -> rooms.close(room.id()));
                rooms.reopen(room.id());
                closing.join();

                var isOpen = rooms.find(room.id()).orElseThrow().isOpen();
                assertThat(told.getLast()).isInstanceOf(isOpen ? RoomReopened.class : RoomClosed.class);
            }
        } finally {
            portal.removeApplicationListener(listener);
        }
    }
}
