package app.roomcast.bench;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One participant of a call without a browser, on one socket after the other. */
final class Caller {

    private final int port;
    private final Browserless person;
    private final String destination;
    private StompClient socket;
    private String id = "";
    private String resumeToken = "";
    private long heard;

    private Caller(int port, Browserless person, String slug) {
        this.port = port;
        this.person = person;
        this.destination = "/app/call/" + slug;
        this.socket = connect();
    }

    /** Inside, with the snapshot read. */
    static Caller joining(int port, Browserless person, String slug) {
        Caller caller = new Caller(port, person, slug);
        caller.say("{\"type\":\"hello\",\"versions\":[1]}");
        caller.say("{\"type\":\"join\",\"audio\":true,\"video\":true,\"device\":\"bench\"}");
        JsonNode joined = caller.await("joined");
        caller.id = joined.path("you").path("id").asString();
        caller.resumeToken = joined.path("resumeToken").asString();
        return caller;
    }

    String id() {
        return id;
    }

    void say(String json) {
        socket.send(destination, json);
    }

    /** A signal that can be written again and again. */
    String signalFrame(String to, String candidate) {
        return StompClient.sendFrame(
                destination,
                "{\"type\":\"signal\",\"to\":\"" + to + "\",\"generation\":1,\"candidate\":{\"candidate\":\""
                        + candidate + "\"}}");
    }

    void raw(String frame) {
        socket.raw(frame);
    }

    void numbered(String to, long number) {
        say("{\"type\":\"signal\",\"to\":\"" + to + "\",\"seq\":" + number
                + ",\"generation\":1,\"candidate\":{\"candidate\":\"" + number + "\"}}");
    }

    String nextBody() {
        return next().body();
    }

    /** The next notice of this type, whatever comes before it. */
    JsonNode await(String type) {
        while (true) {
            JsonNode notice = JsonMapper.shared().readTree(nextBody());
            if (notice.path("type").asString().equals(type)) {
                return notice;
            }
        }
    }

    /** Loses the socket without a word and comes back on another; answers the number of the last signal that the portal has. */
    long loseSocketAndResume() {
        socket.breakOff();
        socket = connect();
        say("{\"type\":\"hello\",\"versions\":[1],\"resume\":\"" + resumeToken + "\",\"received\":" + heard + "}");
        JsonNode welcome = await("welcome");
        if (!welcome.path("resumed").asString().equals("kept")
                || welcome.path("gap").asBoolean()) {
            throw new IllegalStateException("The place was not kept whole: " + welcome);
        }
        return welcome.path("taken").asLong();
    }

    private StompClient.Frame next() {
        StompClient.Frame frame = socket.next();
        heard = Long.parseLong(frame.headers().getOrDefault("seq", Long.toString(heard)));
        return frame;
    }

    private StompClient connect() {
        StompClient connected = StompClient.silent(port, person);
        // Without heartbeats of its own the portal sends pings, which are answered while nothing else is said.
        connected.raw(connected.connectFrame().replace("heart-beat:10000,10000", "heart-beat:0,0"));
        connected.next();
        connected.subscribed("inbox", "/user/queue/call");
        return connected;
    }
}
