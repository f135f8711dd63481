package app.roomcast.admin;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One device inside a call, without a browser. */
final class Insider {

    private final StompClient socket;
    private final String slug;
    private String id = "";

    private Insider(StompClient socket, String slug) {
        this.socket = socket;
        this.slug = slug;
    }

    static Insider of(String slug, Browserless person, int port) {
        var socket = StompClient.connected(port, person);
        socket.subscribed("inbox", "/user/queue/call");
        var insider = new Insider(socket, slug);
        insider.say("{\"type\":\"hello\",\"versions\":[1]}");
        insider.say("{\"type\":\"join\",\"audio\":true,\"video\":true,\"device\":\"Test device\"}");
        insider.id = insider.await("joined").path("you").path("id").asString();
        return insider;
    }

    String id() {
        return id;
    }

    void say(String command) {
        socket.send("/app/call/" + slug, command);
    }

    JsonNode await(String type) {
        while (true) {
            var notice = JsonMapper.shared().readTree(socket.next().body());
            if (notice.path("type").asString().equals(type)) {
                return notice;
            }
        }
    }
}
