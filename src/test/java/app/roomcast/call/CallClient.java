package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One device of a person in a call, as a browser would speak. */
final class CallClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StompClient socket;
    private final String slug;
    private long received;

    private CallClient(StompClient socket, String slug) {
        this.socket = socket;
        this.slug = slug;
    }

    /** Connected and subscribed to the inbox, nothing said yet. */
    static CallClient at(int port, Browserless person, String slug) {
        var socket = StompClient.connected(port, person);
        socket.subscribed("inbox", "/user/queue/call");
        return new CallClient(socket, slug);
    }

    /** Inside, with the notice that said so read. */
    static CallClient inside(int port, Browserless person, String slug) {
        var client = at(port, person, slug);
        client.hello();
        client.join();
        client.await("joined");
        return client;
    }

    StompClient socket() {
        return socket;
    }

    void say(String json) {
        socket.send("/app/call/" + slug, json);
    }

    JsonNode hello() {
        say("{\"type\":\"hello\",\"versions\":[1]}");
        return next("welcome");
    }

    JsonNode helloAgain(String token) {
        say("{\"type\":\"hello\",\"versions\":[1],\"resume\":\"" + token + "\",\"device\":\"Test device\"}");
        return next("welcome");
    }

    /** Comes back and says which notice was the last one heard. */
    JsonNode helloAgain(String token, long received) {
        say("{\"type\":\"hello\",\"versions\":[1],\"resume\":\"" + token + "\",\"received\":" + received + "}");
        return next("welcome");
    }

    void join() {
        say("{\"type\":\"join\",\"audio\":true,\"video\":true,\"device\":\"Test device\"}");
    }

    /** A numbered candidate to somebody. */
    void signal(String to, int number) {
        say("{\"type\":\"signal\",\"to\":\"" + to + "\",\"generation\":1,\"candidate\":{\"candidate\":\"" + number
                + "\"}}");
    }

    /** A candidate to somebody that has this number among the sender's signals. */
    void numbered(String to, long seq) {
        say("{\"type\":\"signal\",\"to\":\"" + to + "\",\"seq\":" + seq
                + ",\"generation\":1,\"candidate\":{\"candidate\":\"" + seq + "\"}}");
    }

    /** The number of the last notice that was read. */
    long received() {
        return received;
    }

    /** The next notice, whatever it is. */
    JsonNode next() {
        var frame = socket.next();
        received = Long.parseLong(frame.headers().getOrDefault("seq", String.valueOf(received)));
        assertThat(frame.command()).isEqualTo("MESSAGE");
        assertThat(frame.headers())
                .containsEntry("subscription", "inbox")
                .containsEntry("destination", "/user/queue/call");
        return JSON.readTree(frame.body());
    }

    /** The next notice, which is of this type. */
    JsonNode next(String type) {
        var notice = next();
        assertThat(notice.path("type").asString()).as(notice.toString()).isEqualTo(type);
        return notice;
    }

    /** The next notice of this type, whatever comes before it. */
    JsonNode await(String type) {
        var passed = new ArrayList<String>();
        for (var notice = next(); ; notice = next()) {
            if (notice.path("type").asString().equals(type)) {
                return notice;
            }
            passed.add(notice.toString());
            assertThat(passed).as("notices before %s", type).hasSizeLessThan(200);
        }
    }

    void nextIsError(String code) {
        assertThat(next("error").path("code").asString()).isEqualTo(code);
    }

    /** Proves that nothing was told until now: an answer to a later question comes next. */
    void nothingWasTold() {
        say("{\"type\":\"ping-of-the-test\"}");
        nextIsError("unknown-type");
    }

    /** Proves that everything sent until now was followed: an answer to a later question has come. */
    void isHeard() {
        say("{\"type\":\"ping-of-the-test\"}");
        await("error");
    }

    static List<String> names(JsonNode joined) {
        return joined.path("participants")
                .valueStream()
                .map(participant -> participant.path("name").asString())
                .toList();
    }
}
