package app.roomcast.library;

import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser's STOMP connection that subscribes to one destination and keeps what it hears. */
public final class Listener implements WebSocket.Listener, AutoCloseable {

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder unfinished = new StringBuilder();
    private final WebSocket socket;
    private volatile int closeCode;

    public Listener(Browserless person, int port, String destination) {
        socket = person.handshake()
                .header("Origin", "http://localhost:" + port)
                .subprotocols("v12.stomp")
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), this)
                .join();
        send("CONNECT\naccept-version:1.2\nhost:localhost\nX-CSRF-TOKEN:" + person.csrfToken() + "\n\n\0");
        await().until(() -> heard("CONNECTED"));
        send("SUBSCRIBE\nid:s0\nreceipt:subscribed\ndestination:" + destination + "\n\n\0");
        await().until(() -> heard("RECEIPT") || closeCode != 0);
    }

    /** The close code of a socket that the portal closed, 0 while it is open. */
    public int closeCode() {
        return closeCode;
    }

    public boolean heard(String text) {
        return frames.stream().anyMatch(frame -> frame.contains(text));
    }

    public long count(String text) {
        return frames.stream().filter(frame -> frame.contains(text)).count();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        unfinished.append(text);
        if (last) {
            frames.add(unfinished.toString());
            unfinished.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void send(String frame) {
        socket.sendText(frame, true).join();
    }
}
