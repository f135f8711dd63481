package app.roomcast.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Two plain WebSockets at a server that knows nothing but to relay. */
final class RawPair implements SignalRelay.Pair {

    private static final String ONE_KILOBYTE = "x".repeat(1024);

    private final Client sender;
    private final Client receiver;
    private final String signal;

    private RawPair(Client sender, Client receiver, String signal) {
        this.sender = sender;
        this.receiver = receiver;
        this.signal = signal;
    }

    /** The only ones in a room of this name. */
    static RawPair ofBareTomcat(int port, String room) {
        URI relay = URI.create("ws://localhost:" + port + "/relay/" + room);
        return new RawPair(new Client(relay), new Client(relay), ONE_KILOBYTE);
    }

    /** Speaks the protocol 4 of engine.io, with packets of socket.io in it. */
    static RawPair ofSocketIo(int port) {
        URI relay = URI.create("ws://localhost:" + port + "/socket.io/?EIO=4&transport=websocket");
        Client receiver = new Client(relay);
        String to = receiver.connectedToSocketIo();
        Client sender = new Client(relay);
        sender.connectedToSocketIo();
        return new RawPair(
                sender,
                receiver,
                "42[\"signal\",{\"to\":\"" + to + "\",\"generation\":1,\"candidate\":{\"candidate\":\"" + ONE_KILOBYTE
                        + "\"}}]");
    }

    @Override
    public void send() {
        sender.send(signal);
    }

    @Override
    public void receive() {
        while (!receiver.next().contains(ONE_KILOBYTE)) {}
    }

    private static final class Client implements WebSocket.Listener {

        private static final String PING = "2";
        private static final String PONG = "3";

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private CompletableFuture<WebSocket> sent;

        Client(URI address) {
            sent = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this);
            sent.join();
        }

        /** Answers the id of the socket. */
        String connectedToSocketIo() {
            next();
            send("40");
            return next().replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
        }

        void send(String message) {
            queue(message).join();
        }

        /** Answers to pings come between what is sent, one at a time. */
        private synchronized CompletableFuture<WebSocket> queue(String message) {
            sent = sent.thenCompose(socket -> socket.sendText(message, true));
            return sent;
        }

        String next() {
            try {
                String message = messages.poll(Server.PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (message == null) {
                    throw new IllegalStateException("Nothing came in time");
                }
                return message;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String message = text.toString();
                text.setLength(0);
                if (message.equals(PING)) {
                    queue(PONG);
                } else {
                    messages.add(message);
                }
            }
            webSocket.request(1);
            return null;
        }
    }
}
