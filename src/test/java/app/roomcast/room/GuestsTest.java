package app.roomcast.room;

import static app.roomcast.room.RoomsApiTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import app.roomcast.account.PersonId;
import app.roomcast.account.SecretLink;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestsTest extends WithGuests {

    @Test
    void aLinkIsToldOnceAndOnlyItsHashIsKept() {
        var made =
                owner.postJson("/api/rooms/" + slug + "/guest-links", "{\"note\":\"Press\",\"password\":\"sesame\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        var token = made.body().replaceAll(".*/guest/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(owner.get("/api/rooms/" + slug + "/guest-links").body())
                .contains("\"note\":\"Press\"", "\"hasPassword\":true", "\"guests\":0")
                .doesNotContain(token, "sesame", "argon2", "url");
        var stored = jdbc.sql("select token_hash, password_hash from guest_link where token_hash = ?")
                .param(new SecretLink(token).hash())
                .query()
                .singleRow();
        assertThat(stored.toString()).contains("{argon2}").doesNotContain(token, "sesame");
    }

    @Test
    void onlyModeratorsMakeSeeAndWithdrawLinks() {
        var path = "/api/rooms/" + slug + "/guest-links";
        refused(member.postJson(path, "{}"), 403, "not-a-moderator");
        refused(member.get(path), 403, "not-a-moderator");
        refused(member.json("DELETE", path + "/" + UUID.randomUUID(), ""), 403, "not-a-moderator");
        refused(owner.json("DELETE", path + "/" + UUID.randomUUID(), ""), 404, "not-found");
        refused(owner.json("DELETE", path + "/no-id", ""), 404, "not-found");
        refused(owner.postJson("/api/rooms/nowhere/guest-links", "{}"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"hours\":0}", "{\"hours\":721}", "{\"password\":\"abc\"}", "{\"note\":\"tab\\there\"}"})
    void aLinkThatLastsTooLongOrIsGuardedBadlyIsNotMade(String wish) {
        refused(owner.postJson("/api/rooms/" + slug + "/guest-links", wish), 422, "guest-link-invalid");
    }

    @Test
    void aGuestComesByNameAndSeesNoWayToElsewhere() {
        var guest = Browserless.visitor(port);
        var link = owner.makeGuestLink(slug, "{}");
        assertThat(guest.get(link).body())
                .contains("You are invited to", "Your name")
                .doesNotContain("type=\"password\"");

        var entered = guest.enterAsGuest(link, "  Gwen <Guest>  ", "");

        assertThat(entered.headers().firstValue("location")).hasValue("/rooms/" + slug);
        assertThat(guest.get("/rooms/" + slug).body())
                .contains("data-name=\"Gwen &lt;Guest&gt;\"")
                .doesNotContain("href=\"/rooms\"", "href=\"/videos\"", "href=\"/account\"", "/settings\"", "guest:");
        assertThat(owner.get("/api/rooms/" + slug + "/guest-links").body()).contains("\"guests\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rooms",
                "/videos",
                "/account",
                "/admin",
                "/rooms/SLUG/settings",
                "/api/rooms",
                "/api/rooms/SLUG",
                "/api/rooms/SLUG/members",
                "/api/rooms/SLUG/guest-links",
                "/api/videos",
                "/api/admin/dashboard",
                "/v3/api-docs",
                "/actuator/health",
                "/videos/x/hls/master.m3u8",
                "/nowhere"
            })
    void aGuestIsRefusedEverywhereElse(String path) {
        assertThat(guest().get(path.replace("SLUG", slug)).statusCode()).isEqualTo(403);
    }

    @Test
    void aGuestChangesNothingAndKnowsNoOtherRoom() {
        var guest = guest();
        assertThat(guest.get("/rooms/" + newRoom("EVERYONE")).statusCode()).isEqualTo(404);
        refused(guest.postJson("/api/rooms", "{\"name\":\"Mine\"}"), 403, "forbidden");
        refused(guest.json("PATCH", "/api/rooms/" + slug, "{\"locked\":true}"), 403, "forbidden");
        refused(guest.postJson("/api/rooms/" + slug + "/guest-links", "{}"), 403, "forbidden");
        assertThat(guest.post("/rooms/" + slug, Map.of("_csrf", guest.csrfToken()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasReceivedGoesToTheLibraryForMembersAndNotForGuests() {
        assertThat(member.get("/rooms/" + slug).body()).contains("Add to library", "tus.min.js");
        assertThat(guest().get("/rooms/" + slug).body()).doesNotContain("Add to library", "tus.min.js");
        refused(guest().postJson("/api/uploads", "{}"), 403, "forbidden");
    }

    @Test
    void aGuestsSocketHearsHisRoomAlone() {
        var guest = guest();
        var listening = StompClient.connected(port, guest);
        listening.subscribed("lobby", "/topic/lobbies/" + slug);
        listening.subscribe("other", "/topic/lobbies/" + newRoom("EVERYONE"));
        assertThat(listening.closeCode()).isEqualTo(1008);

        for (var topic : new String[] {"/topic/admin", "/topic/videos/" + "a".repeat(32)}) {
            var curious = StompClient.connected(port, guest);
            curious.subscribe("other", topic);
            curious.assertRefused("destination-refused", 1008);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "turn\u202eed", "\u200d", "12345678901234567890123456789012345678901"})
    void aNameIsOneToFortyVisibleCharacters(String name) {
        var visitor = Browserless.visitor(port);

        var answer = visitor.enterAsGuest(owner.makeGuestLink(slug, "{}"), name, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A name has 1 to 40 characters");
    }

    @Test
    void aPasswordIsAskedForAndSlowToGuess() {
        var link = owner.makeGuestLink(slug, "{\"password\":\"sesame\"}");
        var visitor = Browserless.visitor(port);
        for (var guess = 1; guess <= 9; guess++) {
            assertThat(visitor.enterAsGuest(link, "Gwen", "wrong").statusCode()).isEqualTo(422);
        }
        assertThat(visitor.enterAsGuest(link, "Gwen", "sesame").statusCode()).isEqualTo(302);

        var guesser = Browserless.visitor(port);
        for (var guess = 1; guess <= 10; guess++) {
            guesser.enterAsGuest(link, "Gus", "wrong");
        }
        var slowed = guesser.enterAsGuest(link, "Gus", "sesame");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("retry-after")).isPresent();
        assertThat(Browserless.visitor(port)
                        .enterAsGuest(owner.makeGuestLink(slug, "{}"), "Gus", "")
                        .statusCode())
                .as("another link")
                .isEqualTo(302);
    }

    @Test
    void aWithdrawnLinkEndsItsGuestsAtOnceAndNobodyElse() {
        var stays = guest();
        var link = owner.makeGuestLink(slug, "{\"note\":\"second\"}");
        var goes = Browserless.guest(port, link, "Gwen");
        var socket = StompClient.connected(port, goes);
        var staying = StompClient.connected(port, stays);
        var second = links.of(slug, admin().id()).stream()
                .filter(made -> made.note().equals("second"))
                .findFirst()
                .orElseThrow();

        assertThat(owner.json("DELETE", "/api/rooms/" + slug + "/guest-links/" + second.id(), "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(socket.closeCode()).isEqualTo(1008);
        assertThat(goes.get("/rooms/" + slug).headers().firstValue("location")).hasValue("/guest/over");
        var over = goes.get("/guest/over");
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body())
                .contains("This link has expired or was withdrawn")
                .doesNotContain("To the rooms");
        assertThat(Browserless.visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(Browserless.visitor(port).enterAsGuest(link, "Late", "").statusCode())
                .isNotEqualTo(302);
        assertThat(stays.get("/rooms/" + slug).statusCode()).isEqualTo(200);
        assertThat(staying.isClosed()).isFalse();
    }

    @Test
    void anExpiredLinkEndsItsGuestsWithoutAnybodysDoing() {
        var made = links.make(slug, admin(), new GuestLinkWish(Duration.ofSeconds(6), "", ""));
        var guest = Browserless.guest(port, made.path(), "Gwen");
        var socket = StompClient.connected(port, guest);

        assertThat(socket.closeCode()).isEqualTo(1008);

        assertThat(guest.get("/rooms/" + slug).headers().firstValue("location")).hasValue("/guest/over");
        assertThat(owner.get("/rooms/" + slug + "/settings").body()).contains("expired");
    }

    @Test
    void aGuestIsKnownAfterARestart() {
        var path = owner.makeGuestLink(slug, "{}");
        var link = links.find(new SecretLink(path.substring("/guest/".length())));
        var guest = links.welcome(link, GuestName.of("Gwen"), "", "192.0.2.1");

        var afterwards = new Standings(rows, clock);

        assertThat(afterwards.find(slug, guest).orElseThrow().role()).isEqualTo(RoomRole.GUEST);
        assertThat(afterwards.find(slug, PersonId.random())).isEmpty();
        revokeAll();
        afterwards.outdate();
        assertThat(afterwards.find(slug, guest)).isEmpty();
    }
}
