package app.roomcast.bench;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import tools.jackson.databind.json.JsonMapper;

/** Two participants of a call at the portal. */
final class PortalPair implements SignalRelay.Pair {

    private static final String ONE_KILOBYTE = "x".repeat(1024);

    private final StompClient sender;
    private final StompClient receiver;
    private final String signal;

    private PortalPair(StompClient sender, StompClient receiver) {
        this.sender = sender;
        this.receiver = receiver;
        this.signal = StompClient.sendFrame(
                "/app/call/bench",
                "{\"type\":\"signal\",\"to\":\"" + idIn(receiver)
                        + "\",\"generation\":1,\"candidate\":{\"candidate\":\"" + ONE_KILOBYTE + "\"}}");
    }

    static PortalPair at(int port) {
        Browserless person = Browserless.administrator(port);
        person.postJson("/api/rooms", "{\"name\":\"Bench\"}");
        return new PortalPair(participant(port, person), participant(port, person));
    }

    private static StompClient participant(int port, Browserless person) {
        StompClient socket = StompClient.silent(port, person);
        // Without heartbeats of its own the portal sends pings, which are answered while nothing else is said.
        socket.raw(socket.connectFrame().replace("heart-beat:10000,10000", "heart-beat:0,0"));
        socket.next();
        socket.subscribed("inbox", "/user/queue/call");
        socket.send("/app/call/bench", "{\"type\":\"hello\",\"versions\":[1]}");
        socket.send("/app/call/bench", "{\"type\":\"join\",\"audio\":true,\"video\":true,\"device\":\"bench\"}");
        return socket;
    }

    private static String idIn(StompClient participant) {
        while (true) {
            var notice = JsonMapper.shared().readTree(participant.next().body());
            if (notice.path("type").asString().equals("joined")) {
                return notice.path("you").path("id").asString();
            }
        }
    }

    @Override
    public void relay(int signals) {
        for (int sent = 0; sent < signals; sent++) {
            sender.raw(signal);
        }
        for (int received = 0; received < signals; ) {
            received += receiver.next().body().contains(ONE_KILOBYTE) ? 1 : 0;
        }
    }
}
