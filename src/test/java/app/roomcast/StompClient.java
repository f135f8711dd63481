package app.roomcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A thin STOMP client that sends whatever it is told to, well-formed or not. */
public final class StompClient implements WebSocket.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private final String csrfToken;
    private volatile long lastHeard = System.nanoTime();

    /** A frame as it came; header names are unique in all that the portal sends. */
    public record Frame(String command, Map<String, String> headers, String body) {

        static Frame parse(String text) {
            var head = text.substring(0, text.indexOf("\n\n")).split("\n");
            var headers = java.util.Arrays.stream(head, 1, head.length)
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return new Frame(head[0], headers, text.substring(text.indexOf("\n\n") + 2, text.length() - 1));
        }
    }

    private StompClient(int port, Browserless person) {
        csrfToken = person.csrfToken();
        socket = handshake(port, person, "http://localhost:" + port)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** An opening handshake; without an Origin header when that is null. */
    public static CompletableFuture<WebSocket> handshake(
            int port, Browserless person, String origin, WebSocket.Listener listener) {
        var handshake = person.handshake().subprotocols("v12.stomp");
        if (origin != null) {
            handshake.header("Origin", origin);
        }
        return handshake.buildAsync(URI.create("ws://localhost:" + port + "/ws"), listener);
    }

    private CompletableFuture<WebSocket> handshake(int port, Browserless person, String origin) {
        return handshake(port, person, origin, this);
    }

    /** A socket on which nothing has been said yet. */
    public static StompClient silent(int port, Browserless person) {
        return new StompClient(port, person);
    }

    public static StompClient connected(int port, Browserless person) {
        var client = silent(port, person);
        client.raw(client.connectFrame());
        assertThat(client.next().command()).isEqualTo("CONNECTED");
        return client;
    }

    public String connectFrame() {
        return "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:10000,10000\nX-CSRF-TOKEN:" + csrfToken
                + "\n\n\0";
    }

    public void raw(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Sends empty pings, as no browser does, for as long as the socket is open. */
    public void pings(int count) {
        for (var sent = 0; sent < count && !isClosed(); sent++) {
            socket.sendPing(java.nio.ByteBuffer.allocate(0))
                    .exceptionally(closedMeanwhile -> null)
                    .join();
        }
    }

    /** Sends the same again and again, for as long as the socket is open. */
    public void flood(String text, int count) {
        for (var sent = 0; sent < count && !isClosed(); sent++) {
            socket.sendText(text, true).exceptionally(closedMeanwhile -> null).join();
        }
    }

    /** Sends a text message in parts, as browsers and proxies may. */
    public void rawInParts(String frame, int size) {
        for (var from = 0; from < frame.length(); from += size) {
            var to = Math.min(frame.length(), from + size);
            socket.sendText(frame.substring(from, to), to == frame.length()).join();
        }
    }

    public void subscribe(String id, String destination) {
        raw("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n\0");
    }

    /** Subscribes and waits until the portal says that it has. */
    public void subscribed(String id, String destination) {
        raw("SUBSCRIBE\nid:" + id + "\nreceipt:" + id + "\ndestination:" + destination + "\n\n\0");
        var receipt = next();
        assertThat(receipt.command()).isEqualTo("RECEIPT");
        assertThat(receipt.headers()).containsEntry("receipt-id", id);
    }

    public void send(String destination, String body) {
        raw(sendFrame(destination, body));
    }

    public static String sendFrame(String destination, String body) {
        return "SEND\ndestination:" + destination + "\ncontent-type:application/json\n\n" + body + "\0";
    }

    public Frame next() {
        try {
            var frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(frame).as("a frame, before the patience was over").isNotNull();
            return frame;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next frame; null when the socket closes instead. */
    public Frame nextOrClosed() {
        return nextOrEnd(Duration.ofDays(1));
    }

    /** The next frame; null when the socket closes instead, or nothing at all comes for so long. */
    public Frame nextOrEnd(Duration silence) {
        try {
            Frame frame = null;
            while (frame == null && !closed.isDone() && System.nanoTime() - lastHeard < silence.toNanos()) {
                frame = frames.poll(20, TimeUnit.MILLISECONDS);
            }
            return frame == null ? frames.poll() : frame;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What has arrived and was not looked at. */
    public java.util.List<Frame> rest() {
        var rest = new java.util.ArrayList<Frame>();
        frames.drainTo(rest);
        return rest;
    }

    public int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    /** The refusal that a rule of the transport ends in: an ERROR frame with a code, then the close. */
    public void assertRefused(String code, int closeCode) {
        var frame = next();
        assertThat(frame.command()).isEqualTo("ERROR");
        assertThat(frame.headers()).containsEntry("message", code);
        assertThat(frame.body()).isEmpty();
        assertThat(frame.toString()).doesNotContain("Exception", "app.roomcast", "springframework");
        assertThat(closeCode()).isEqualTo(closeCode);
    }

    /** The page goes away. */
    public void goAway() {
        socket.sendClose(1001, "").exceptionally(gone -> null).join();
    }

    /** The network breaks: no close frame, just the end. */
    public void breakOff() {
        socket.abort();
        closed.complete(1006);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        lastHeard = System.nanoTime();
        text.append(data);
        if (last) {
            var frame = text.toString();
            text.setLength(0);
            if (!frame.equals("\n")) {
                frames.add(Frame.parse(frame));
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }
}
