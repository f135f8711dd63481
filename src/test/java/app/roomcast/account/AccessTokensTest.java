package app.roomcast.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AccessTokensTest {

    private static final Pattern TOKEN = Pattern.compile("value=\"(rcp_[A-Za-z0-9_-]{43})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Membership membership;

    private String name;
    private Browserless person;

    @BeforeEach
    void signIn() {
        name = "t" + UUID.randomUUID().toString().substring(0, 8);
        person = Browserless.member(port, name);
    }

    @Test
    void aProgramDoesWhatItsOwnerMayWithoutSessionOrPage() throws Exception {
        String token = make("A script");

        HttpResponse<String> made = ask("POST", "/api/rooms", "Bearer " + token, "{\"name\":\"Made by " + name + "\"}");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(person.get("/api/rooms").body()).contains("Made by " + name);
        assertThat(ask("GET", "/api/videos", "bearer " + token, "").statusCode())
                .isEqualTo(200);
        assertThat(person.get("/account").body())
                .contains("A script", "last used on")
                .doesNotContain(token);
        assertThat(ask("GET", "/api/admin/people", "Bearer " + token, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyAHashOfItIsKept() {
        String token = make("Secret");

        assertThat(jdbc.sql("select count(*) from access_token where token_hash = ? or name = ?")
                        .params(token, token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(person.get("/account").body()).contains("Secret").doesNotContain(token);
    }

    @Test
    void whatIsNoTokenIsRefusedWithItsCodeEvenBesideASession() throws Exception {
        HttpResponse<String> refused = ask("GET", "/api/videos", "Bearer rcp_" + "x".repeat(43), "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"token-invalid\"");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(person.send(person.request("/api/videos")
                                .header("Authorization", "Bearer nothing")
                                .GET())
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask("GET", "/api/videos", "Basic " + make("Other scheme"), "")
                        .body())
                .contains("not-signed-in");
    }

    @Test
    void pagesTakeNoneSoThatNoTokenMakesAnother() throws Exception {
        String token = make("Greedy");

        HttpResponse<String> answer = ask("POST", "/account/tokens", "Bearer " + token, "name=More&days=30");

        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(person.get("/account").body()).doesNotContain("More");
        assertThat(ask("GET", "/account", "Bearer " + token, "").statusCode()).isEqualTo(302);
    }

    @Test
    void itEndsWithItsTimeItsRevocationANewPasswordAndItsHolder() throws Exception {
        String expired = make("Expired");
        jdbc.sql("update access_token set expires_at = ? where name = 'Expired'")
                .param(OffsetDateTime.now().minusSeconds(1))
                .update();
        assertThat(works(expired)).isFalse();
        assertThat(person.get("/account").body()).doesNotContain("Expired");

        String revoked = make("Revoked");
        String path = revocation("Revoked");
        Browserless stranger = Browserless.member(port, "s" + name);
        stranger.get("/account");
        assertThat(stranger.post(path, Map.of()).statusCode()).isEqualTo(404);
        assertThat(works(revoked)).isTrue();
        assertThat(person.post(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(works(revoked)).isFalse();

        String held = make("Held");
        PersonId id = people.findByUsername(name).orElseThrow();
        membership.disable(id);
        assertThat(works(held)).isFalse();
        membership.enable(id);
        assertThat(works(held)).isTrue();
        person.signIn(name, "password of " + name);
        person.get("/account");
        person.post(
                "/account/password",
                Map.of(
                        "currentPassword",
                        "password of " + name,
                        "newPassword",
                        "another sentence",
                        "_csrf",
                        person.csrfToken()));
        assertThat(works(held)).isFalse();
    }

    @Test
    void aNameALengthAndTwentyAreTheLimits() {
        assertThat(form(" ", "30").body()).contains("A token needs a name");
        assertThat(form("x".repeat(81), "30").statusCode()).isEqualTo(422);
        assertThat(form("Long", "366").statusCode()).isEqualTo(422);
        assertThat(form("Short", "0").statusCode()).isEqualTo(422);
        assertThat(form("Year", "365").statusCode()).isEqualTo(200);
        for (int more = 2; more <= 20; more++) {
            make("Token " + more);
        }
        assertThat(form("One more", "30").statusCode()).isEqualTo(422);
    }

    private String make(String called) {
        String page = form(called, "30").body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> form(String called, String days) {
        person.get("/account");
        return person.post("/account/tokens", Map.of("name", called, "days", days));
    }

    private String revocation(String called) {
        String page = person.get("/account").body();
        var path = Pattern.compile(
                        "(/account/tokens/[0-9a-f-]{36}/revoke)(?=(?:(?!</form>).)*Revoke " + called + ")",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(path.find()).as(page).isTrue();
        return path.group(1);
    }

    private boolean works(String token) throws IOException, InterruptedException {
        return ask("GET", "/api/videos", "Bearer " + token, "").statusCode() == 200;
    }

    private HttpResponse<String> ask(String method, String path, String authorization, String body)
            throws IOException, InterruptedException {
        boolean json = body.startsWith("{");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization)
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
