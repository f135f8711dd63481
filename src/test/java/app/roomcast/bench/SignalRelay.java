package app.roomcast.bench;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.json.JsonMapper;

/** CPU of the server for each signal of 1 KB that it passes from one participant of a call to the other. */
final class SignalRelay {

    private static final int WARM_UP = 60_000;
    private static final int COUNTED = 20_000;
    private static final int ROUNDS = 3;
    private static final int WINDOW = 32;
    private static final String ONE_KILOBYTE = "x".repeat(1024);

    /** Who never speaks is taken for lost. */
    private static final String HEARTBEAT = "\n";

    private SignalRelay() {}

    static List<Line> measure(Path folder) throws IOException {
        List<Double> own = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Server portal = Server.portal(
                        folder,
                        "--roomcast.stomp.messages-per-second=10000",
                        "--roomcast.stomp.burst=10000",
                        "--roomcast.stomp.refusals-before-close=100000");
                Server tomcat = Server.bareTomcat(folder)) {
            Runnable ownWindow = ownWindow(portal.port());
            Runnable bareWindow = bareWindow(tomcat.port());
            relay(ownWindow, WARM_UP);
            relay(bareWindow, WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                own.add(microsecondsEach(portal, ownWindow));
                bare.add(microsecondsEach(tomcat, bareWindow));
            }
        }
        return List.of(
                new Line("CPU for each relayed 1 KB signal", "µs", own, "bare Tomcat WebSocket relay", bare, "-"));
    }

    private static double microsecondsEach(Server server, Runnable window) {
        double before = server.cpuSeconds();
        relay(window, COUNTED);
        return (server.cpuSeconds() - before) / COUNTED * 1e6;
    }

    private static void relay(Runnable window, int signals) {
        for (int sent = 0; sent < signals; sent += WINDOW) {
            window.run();
        }
    }

    /** Sends a window of signals from one participant and waits until the other has them all. */
    private static Runnable ownWindow(int port) {
        Browserless person = Browserless.administrator(port);
        person.postJson("/api/rooms", "{\"name\":\"Bench\"}");
        StompClient sender = participant(port, person);
        StompClient receiver = participant(port, person);
        String to = idIn(receiver);
        String signal = StompClient.sendFrame(
                "/app/call/bench",
                "{\"type\":\"signal\",\"to\":\"" + to + "\",\"generation\":1,\"candidate\":{\"candidate\":\""
                        + ONE_KILOBYTE + "\"}}");
        return () -> {
            receiver.raw(HEARTBEAT);
            for (int sent = 0; sent < WINDOW; sent++) {
                sender.raw(signal);
            }
            for (int received = 0; received < WINDOW; ) {
                received += receiver.next().body().contains(ONE_KILOBYTE) ? 1 : 0;
            }
        };
    }

    private static StompClient participant(int port, Browserless person) {
        StompClient socket = StompClient.connected(port, person);
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

    private static Runnable bareWindow(int port) {
        Semaphore received = new Semaphore(0);
        HttpClient http = HttpClient.newHttpClient();
        URI relay = URI.create("ws://localhost:" + port + "/relay");
        WebSocket sender = http.newWebSocketBuilder()
                .buildAsync(relay, new WebSocket.Listener() {})
                .join();
        http.newWebSocketBuilder()
                .buildAsync(relay, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                        received.release(last ? 1 : 0);
                        socket.request(1);
                        return null;
                    }
                })
                .join();
        return () -> {
            for (int sent = 0; sent < WINDOW; sent++) {
                sender.sendText(ONE_KILOBYTE, true).join();
            }
            received.acquireUninterruptibly(WINDOW);
        };
    }
}
