package app.roomcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the portal without a browser: keeps cookies, carries the CSRF token of the page last read. */
public final class Browserless {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private final URI portal;
    /** One for all, so that there may be thousands of people. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CookieManager cookies = new CookieManager();
    private String csrfToken = "";

    private Browserless(int port) {
        portal = URI.create("http://localhost:" + port);
    }

    public static Browserless visitor(int port) {
        return new Browserless(port);
    }

    /** Somebody who has just signed in; fails if the portal refuses him. */
    public static Browserless signedIn(int port, String username, String password) {
        Browserless person = visitor(port);
        var answer = person.signIn(username, password);
        if (!answer.headers().firstValue("location").orElse("").endsWith("/rooms")) {
            throw new AssertionError("Signing in as " + username + " answered " + answer.statusCode());
        }
        return person.remembering();
    }

    public static Browserless administrator(int port) {
        return signedIn(port, "admin", "correct horse battery staple");
    }

    /** Somebody new, invited by the administrator of the tests and signed in. */
    public static Browserless member(int port, String username) {
        String password = "password of " + username;
        String link = administrator(port)
                .postJson("/api/admin/invitations", "{\"role\":\"MEMBER\"}")
                .body()
                .replaceAll(".*(/invitations/[A-Za-z0-9_-]+).*", "$1");
        Browserless guest = visitor(port);
        guest.get(link);
        guest.post(link, Map.of("username", username, "password", password));
        return signedIn(port, username, password);
    }

    /** Somebody without an account who came by a guest link; fails if the portal refuses him. */
    public static Browserless guest(int port, String link, String name) {
        Browserless guest = visitor(port);
        var answer = guest.enterAsGuest(link, name, "");
        if (answer.statusCode() != 302) {
            throw new AssertionError("Entering as " + name + " answered " + answer.statusCode());
        }
        guest.get(answer.headers().firstValue("location").orElseThrow());
        return guest;
    }

    public HttpResponse<String> enterAsGuest(String link, String name, String password) {
        get(link);
        return post(link, Map.of("name", name, "password", password, "_csrf", csrfToken));
    }

    /** Makes a guest link of a room as the JSON says and answers its path. */
    public String makeGuestLink(String slug, String json) {
        return postJson("/api/rooms/" + slug + "/guest-links", json)
                .body()
                .replaceAll(".*(/guest/[A-Za-z0-9_-]{43}).*", "$1");
    }

    public HttpResponse<String> signIn(String username, String password) {
        get("/login");
        return post("/login", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> page = send(request(path).GET());
        var token = TOKEN.matcher(page.body());
        if (token.find()) {
            csrfToken = token.group(1);
        }
        return page;
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> json(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Creates a room as the JSON says and answers its slug. */
    public String createRoom(String json) {
        return postJson("/api/rooms", json).body().replaceAll(".*\"slug\":\"([^\"]+)\".*", "$1");
    }

    /** A request to the portal with the CSRF token, to be completed and sent. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(portal.resolve(path)).header("Accept-Language", "en");
        return csrfToken.isEmpty() ? request : request.header("X-CSRF-TOKEN", csrfToken);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            cookieHeaders(request.copy().build().uri()).forEach(request::header);
            HttpResponse<T> answer = HTTP.send(request.build(), body);
            cookies.put(answer.uri(), answer.headers().map());
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The opening handshake of a socket of this person, to be completed and sent. */
    public WebSocket.Builder handshake() {
        WebSocket.Builder handshake = HTTP.newWebSocketBuilder();
        cookieHeaders(portal).forEach(handshake::header);
        return handshake;
    }

    private Map<String, String> cookieHeaders(URI address) {
        try {
            return cookies.get(address, Map.of()).entrySet().stream()
                    .filter(header -> !header.getValue().isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join("; ", header.getValue())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The session's cookie, or nothing. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public String csrfToken() {
        return csrfToken;
    }

    /** Signing in makes a new CSRF token, which the next page carries. */
    private Browserless remembering() {
        get("/account");
        return this;
    }
}
