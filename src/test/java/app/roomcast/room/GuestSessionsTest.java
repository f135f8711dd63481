package app.roomcast.room;

import static app.roomcast.room.RoomsApiTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One browser is one person: what becomes of a session when a guest link is opened in it, and what becomes of a guest. */
class GuestSessionsTest extends WithGuests {

    @Test
    void whoMayEnterAnywayIsLedToTheRoomAndStaysWhoHeIs() {
        var link = owner.makeGuestLink(slug, "{}");

        assertThat(member.get(link).headers().firstValue("location")).hasValue("/rooms/" + slug);
        assertThat(member.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInButMayNotEnterIsAskedAndSignedOutAsAGuest() {
        slug = newRoom("MEMBERS");
        var link = owner.makeGuestLink(slug, "{}");
        var name = "m" + UUID.randomUUID().toString().substring(0, 8);
        var person = Browserless.member(port, name);
        var socket = StompClient.connected(port, person);
        assertThat(person.get(link).body()).contains("You are signed in as " + name);

        assertThat(person.enterAsGuest(link, "Gwen", "").statusCode()).isEqualTo(302);

        assertThat(socket.closeCode()).isEqualTo(1008);
        assertThat(person.get("/rooms/" + slug).statusCode()).isEqualTo(200);
        assertThat(person.get("/account").statusCode()).isEqualTo(403);
    }

    @Test
    void aSecondTabIsTheSameGuestAndAnotherRoomsLinkMakesHimOneThere() {
        var link = owner.makeGuestLink(slug, "{}");
        var guest = Browserless.guest(port, link, "Gwen");
        assertThat(guest.get(link).headers().firstValue("location")).hasValue("/rooms/" + slug);
        var firstTab = StompClient.connected(port, guest);
        var other = newRoom("MEMBERS");

        guest.enterAsGuest(owner.makeGuestLink(other, "{}"), "Gwen", "");

        assertThat(firstTab.closeCode()).isEqualTo(1008);
        assertThat(guest.get("/rooms/" + other).statusCode()).isEqualTo(200);
        assertThat(guest.get("/rooms/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void aGuestWhoSignsInIsAPersonAndHisGuestsSocketIsGone() {
        var guest = guest();
        var socket = StompClient.connected(port, guest);

        guest.signIn("admin", "correct horse battery staple");

        assertThat(socket.closeCode()).isEqualTo(1008);
        assertThat(guest.get("/account").statusCode()).isEqualTo(200);
        assertThat(guest.get("/rooms/" + slug).body()).contains("data-name=\"admin\"");
    }

    @Test
    void aGuestWhoSignsOutComesBackByTheLinkAlone() {
        var guest = guest();
        guest.post("/logout", Map.of("_csrf", guest.csrfToken()));

        assertThat(guest.get("/rooms/" + slug).headers().firstValue("location").orElse(""))
                .contains("/login");
    }

    @Test
    void nobodyIsInvitedToAnAccountOfAGuest() {
        refused(owner.postJson("/api/admin/invitations", "{\"role\":\"GUEST\"}"), 400, "bad-request");
    }
}
