package app.roomcast.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class RoomsTest {

    @LocalServerPort
    int port;

    Browserless admin;

    @BeforeEach
    void signIn() {
        admin = Browserless.administrator(port);
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String slugIn(String body) {
        return body.replaceAll(".*\"slug\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void aRoomIsMadeListedAndEntered() {
        var name = unique("Weekly Meeting");

        var made = admin.postJson("/api/rooms", "{\"name\":\"" + name + "\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        var slug = slugIn(made.body());
        assertThat(slug).startsWith("weekly-meeting-");
        assertThat(made.body()).isEqualTo("{\"slug\":\"" + slug + "\",\"name\":\"" + name + "\"}");
        assertThat(made.headers().firstValue("location")).hasValue("/rooms/" + slug);
        assertThat(admin.get("/api/rooms").body())
                .contains("{\"slug\":\"" + slug + "\",\"name\":\"" + name
                        + "\",\"access\":\"EVERYONE\",\"inside\":0,\"capacity\":4,\"open\":true}");
    }

    @Test
    void aTakenSlugGetsANumber() {
        var name = unique("Twins");

        var first = slugIn(
                admin.postJson("/api/rooms", "{\"name\":\"" + name + "\"}").body());
        var second = slugIn(
                admin.postJson("/api/rooms", "{\"name\":\"" + name + "\"}").body());

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
        var slug =
                slugIn(owner.postJson("/api/rooms", "{\"name\":\"" + unique("Private") + "\",\"access\":\"MEMBERS\"}")
                        .body());
        assertThat(guest.get("/api/rooms").body()).doesNotContain(slug);
        assertThat(guest.get("/rooms/" + slug).statusCode()).isEqualTo(404);
        assertThat(admin.get("/rooms/" + slug).statusCode())
                .as("administrators are not inside by themselves")
                .isEqualTo(404);

        var listed = owner.post(
                "/rooms/" + slug + "/members", java.util.Map.of("username", guestName, "_csrf", owner.csrfToken()));

        assertThat(listed.headers().firstValue("location")).hasValue("/rooms/" + slug);
        assertThat(guest.get("/api/rooms").body()).contains(slug);
        assertThat(owner.get("/api/rooms").body()).contains(slug);

        var removed = owner.post(
                "/rooms/" + slug + "/members/" + guestName + "/remove", java.util.Map.of("_csrf", owner.csrfToken()));
        assertThat(removed.statusCode()).isEqualTo(302);
        assertThat(guest.get("/api/rooms").body()).doesNotContain(slug);
    }

    @Test
    void onlyTheOwnerChangesTheList() {
        var guestName = unique("guest").replace(' ', '-');
        var guest = Browserless.member(port, guestName);
        var slug = slugIn(admin.postJson("/api/rooms", "{\"name\":\"" + unique("Open") + "\"}")
                .body());

        var answer = guest.post(
                "/rooms/" + slug + "/members", java.util.Map.of("username", guestName, "_csrf", guest.csrfToken()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
