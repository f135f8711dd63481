package app.roomcast.platform.stomp;

import app.roomcast.platform.websocket.Connection;
import app.roomcast.platform.websocket.MessageTooLarge;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import tools.jackson.databind.json.JsonMapper;

/** Stands between the container's sockets and Spring's STOMP handling, and keeps the {@link Sockets} up to date. */
final class SocketDoor extends WebSocketHandlerDecorator {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Sockets sockets;
    private final ShortWay shortWay;
    private final StompSettings settings;
    private final JsonMapper json;
    private final Executor writers;
    private final Executor slowWriters;
    private final ApplicationEventPublisher events;

    SocketDoor(
            WebSocketHandler delegate,
            Sockets sockets,
            ShortWay shortWay,
            StompSettings settings,
            JsonMapper json,
            Executor writers,
            Executor slowWriters,
            ApplicationEventPublisher events) {
        super(delegate);
        this.sockets = sockets;
        this.shortWay = shortWay;
        this.settings = settings;
        this.json = json;
        this.writers = writers;
        this.slowWriters = slowWriters;
        this.events = events;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        var outbox = new Outbox(
                session,
                connectionOf(session),
                takesItsTime(session) ? slowWriters : writers,
                slowWriters,
                settings.unreadLimit().toBytes());
        var socket = new Socket(session, outbox, new Rate(settings), json);
        sockets.opened(socket);
        if (!takesItsTime(session)) {
            connectionOf(session).followAtOnce(text -> followAtOnce(socket, text));
        }
        super.afterConnectionEstablished(socket);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        var socket = sockets.find(session.getId());
        if (socket == null || socket.isEnding()) {
            return;
        }
        switch (message) {
            case PongMessage pong -> withinRate(socket);
            case PingMessage ping -> {
                if (withinRate(socket)) {
                    socket.sendMessage(new PongMessage(ping.getPayload()));
                }
            }
            case TextMessage text -> follow(socket, text.getPayload());
            default -> socket.refuse(RefusedFrame.FRAME_REFUSED);
        }
    }

    private boolean followAtOnce(Socket socket, String message) {
        if (socket.isEnding() || isDueOnTheLongWay(socket) || !shortWay.takesAtOnce(socket, message)) {
            return false;
        }
        socket.touch();
        return true;
    }

    /** The broker takes a socket for dead of which it hears nothing. */
    private static boolean isDueOnTheLongWay(Socket socket) {
        return socket.nanosSinceTheLongWay() > HEARTBEAT.toNanos();
    }

    private void follow(Socket socket, String message) throws Exception {
        socket.touch();
        if (!shortWay.takes(socket, message)) {
            var frames = socket.frames();
            goTheLongWay(socket, new TextMessage(message));
            if (socket.frames() == frames) {
                withinRate(socket);
            }
        } else if (isDueOnTheLongWay(socket)) {
            goTheLongWay(socket, new TextMessage("\n"));
        }
    }

    /** Asked for what holds no frame, and so passes by the rate of frames. */
    private static boolean withinRate(Socket socket) {
        socket.touch();
        if (!socket.rate().admitsWithoutAFrame()) {
            socket.refuse(RefusedFrame.RATE_LIMITED);
            return false;
        }
        return true;
    }

    private void goTheLongWay(Socket socket, TextMessage message) throws Exception {
        socket.goesTheLongWay();
        super.handleMessage(socket, message);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        var socket = sockets.find(session.getId());
        if (socket == null) {
            return;
        }
        socket.gone();
        sockets.closed(socket);
        try {
            super.afterConnectionClosed(socket, status);
        } finally {
            events.publishEvent(new SocketClosed(socket, SocketClosed.Reason.of(status)));
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable error) throws Exception {
        var socket = sockets.find(session.getId());
        if (socket != null && error instanceof MessageTooLarge) {
            socket.refuse(RefusedFrame.FRAME_TOO_LARGE);
        } else {
            super.handleTransportError(session, error);
        }
    }

    /** What stands between the portal and a connection may hold a message up. */
    private static boolean takesItsTime(WebSocketSession session) {
        return session instanceof WebSocketSessionDecorator;
    }

    private static Connection connectionOf(WebSocketSession session) {
        return Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Connection.class));
    }
}
