package app.roomcast.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.StompClient;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PeopleTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInvitationWorksOnce() {
        String link = invitation();
        assertThat(accept(link, "invited-once").headers().firstValue("location"))
                .hasValue("/login?joined");

        assertThat(accept(link, "invited-twice").statusCode()).isEqualTo(410);
        assertThat(people.findByUsername("invited-twice")).isEmpty();
    }

    @Test
    void anExpiredInvitationIsRefused() {
        String link = invitation();
        jdbc.sql("update invitation set expires_at = ?")
                .param(OffsetDateTime.now().minusSeconds(1))
                .update();

        assertThat(Browserless.visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(accept(link, "late").statusCode()).isEqualTo(410);
    }

    @Test
    void aRefusedNameOrPasswordDoesNotSpendTheInvitation() {
        String link = invitation();

        assertThat(accept(link, "ADMIN").statusCode()).isEqualTo(409);
        assertThat(accept(link, "no spaces").statusCode()).isEqualTo(422);
        Browserless guest = Browserless.visitor(port);
        guest.get(link);
        assertThat(guest.post(link, Map.of("username", "short", "password", "1234567", "_csrf", guest.csrfToken()))
                        .statusCode())
                .isEqualTo(422);

        assertThat(accept(link, "third-time-lucky").statusCode()).isEqualTo(302);
    }

    @Test
    void aMemberMayNotInviteListOrDisable() {
        Browserless member = Browserless.member(port, "curious");

        assertThat(member.postJson("/api/admin/invitations", "{\"role\":\"ADMINISTRATOR\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.get("/api/admin/people").statusCode()).isEqualTo(403);
        assertThat(member.postJson("/api/admin/people/" + id("admin") + "/disable", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void aDisabledPersonIsSignedOutAndStaysOutUntilEnabled() {
        Browserless member = Browserless.member(port, "disabled");
        Browserless administrator = Browserless.administrator(port);

        assertThat(administrator
                        .postJson("/api/admin/people/" + id("disabled") + "/disable", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(member.get("/account").statusCode()).isEqualTo(302);
        assertThat(Browserless.visitor(port)
                        .signIn("disabled", "password of disabled")
                        .headers()
                        .firstValue("location"))
                .hasValue("/login?error");
        administrator.postJson("/api/admin/people/" + id("disabled") + "/enable", "");
        Browserless.signedIn(port, "disabled", "password of disabled");
    }

    @Test
    void theLastAdministratorCannotBeDisabled() {
        var answer = Browserless.administrator(port).postJson("/api/admin/people/" + id("admin") + "/disable", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"code\":\"last-administrator\"");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        Browserless here = Browserless.member(port, "careful");
        Browserless there = Browserless.signedIn(port, "careful", "password of careful");

        var answer = here.post(
                "/account/password",
                Map.of(
                        "currentPassword", "password of careful",
                        "newPassword", "a better password",
                        "_csrf", here.csrfToken()));

        assertThat(answer.headers().firstValue("location")).hasValue("/account?changed");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        Browserless.signedIn(port, "careful", "a better password");
    }

    @Test
    void aSecondSignInClosesTheSocketsOfTheSessionItReplaces() {
        Browserless member = Browserless.member(port, "twice");
        StompClient socket = StompClient.connected(port, member);

        member.signIn("twice", "password of twice");

        assertThat(socket.closeCode()).isEqualTo(1008);
    }

    @Test
    void anInvitationWithoutARoleIsNotUnderstood() {
        Browserless administrator = Browserless.administrator(port);

        assertThat(administrator.postJson("/api/admin/invitations", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        Browserless member = Browserless.member(port, "mistaken");

        var answer = member.post(
                "/account/password",
                Map.of("currentPassword", "wrong", "newPassword", "a better password", "_csrf", member.csrfToken()));

        assertThat(answer.statusCode()).isEqualTo(422);
        Browserless.signedIn(port, "mistaken", "password of mistaken");
    }

    @Test
    void theCurrentPasswordCannotBeGuessedWithAnOpenSession() {
        Browserless member = Browserless.member(port, "unattended");
        var wrong = Map.of("currentPassword", "wrong", "newPassword", "a better password");
        for (int guess = 0; guess < SignInThrottle.WRONG_PASSWORDS; guess++) {
            assertThat(member.post("/account/password", wrong).statusCode()).isEqualTo(422);
        }

        var right = Map.of("currentPassword", "password of unattended", "newPassword", "a better password");
        var answer = member.post("/account/password", right);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").map(Long::valueOf).orElseThrow())
                .isBetween(1L, 90L);
        assertThat(answer.body()).contains("Too many wrong passwords");
    }

    @Test
    void aRightCurrentPasswordIsNoGuessHoweverWeakTheNewOneIs() {
        Browserless member = Browserless.member(port, "hesitant");
        var weak = Map.of("currentPassword", "password of hesitant", "newPassword", "short");
        for (int choice = 0; choice < SignInThrottle.WRONG_PASSWORDS + 1; choice++) {
            assertThat(member.post("/account/password", weak).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void theSetUpLinkOfAPortalThatHasAnAdministratorIsClosed() {
        assertThat(Browserless.visitor(port).get("/setup/anything").statusCode())
                .isEqualTo(410);
    }

    private String invitation() {
        return invitations.invite(people.findByUsername("admin").orElseThrow(), Role.MEMBER);
    }

    private java.net.http.HttpResponse<String> accept(String link, String username) {
        Browserless guest = Browserless.visitor(port);
        guest.get("/login");
        return guest.post(link, Map.of("username", username, "password", "long enough", "_csrf", guest.csrfToken()));
    }

    private String id(String username) {
        return people.findByUsername(username).orElseThrow().toString();
    }
}
