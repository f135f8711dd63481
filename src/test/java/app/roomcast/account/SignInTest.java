package app.roomcast.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRightPasswordLeadsToTheRoomsWithANewSession() {
        Browserless person = Browserless.visitor(port);
        person.get("/login");
        String before = person.session();

        var answer = person.post("/login", Map.of("username", "Admin", "password", "correct horse battery staple"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValue("/rooms");
        assertThat(person.session()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownUsernameLookAlike() {
        var wrong = Browserless.visitor(port).signIn("admin", "wrong");
        var unknown = Browserless.visitor(port).signIn("nobody", "wrong");

        assertThat(wrong.headers().firstValue("location")).hasValue("/login?error");
        assertThat(unknown.headers().firstValue("location")).hasValue("/login?error");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void aSignInWithoutTheTokenOfThePageIsRefused() {
        var answer = Browserless.visitor(port)
                .post("/login", Map.of("username", "admin", "password", "correct horse battery staple"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theEleventhWrongPasswordForANameWaitsWhileOtherNamesMayStillSignIn() {
        Browserless.member(port, "patient");
        Browserless guessing = Browserless.visitor(port);
        for (int attempt = 0; attempt < SignInThrottle.WRONG_PASSWORDS; attempt++) {
            assertThat(guessing.signIn("guessed", "wrong " + attempt).statusCode())
                    .isEqualTo(302);
        }

        var slowed = guessing.signIn("guessed", "wrong again");

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(slowed.body()).contains("Too many wrong passwords");
        Browserless.signedIn(port, "patient", "password of patient");
    }

    @Test
    void onlyAHashOfThePasswordIsKept() {
        assertThat(jdbc.sql("select password_hash from person where username = 'admin'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
    }

    @Test
    void afterSigningOutTheSessionIsOver() {
        Browserless person = Browserless.member(port, "leaving");
        assertThat(person.get("/account").statusCode()).isEqualTo(200);

        person.post("/logout", Map.of("_csrf", person.csrfToken()));

        assertThat(person.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void withoutASignInPagesLeadToItAndProgramsAreToldSo() {
        Browserless visitor = Browserless.visitor(port);

        assertThat(visitor.get("/account").headers().firstValue("location")).hasValue("/login");
        var program = visitor.get("/api/admin/people");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(program.body()).contains("\"code\":\"not-signed-in\"");
    }

    @Test
    void whatAPersonMayNotOpenIsRefusedWithAPageAndToProgramsWithACode() {
        Browserless member = Browserless.member(port, "curious");

        var page = member.get("/admin");
        var program = member.get("/api/admin/people");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("You may not do this.");
        assertThat(program.statusCode()).isEqualTo(403);
        assertThat(program.body()).contains("\"code\":\"forbidden\"");
    }
}
