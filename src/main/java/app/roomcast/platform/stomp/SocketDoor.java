package app.roomcast.platform.stomp;

import java.util.concurrent.Executor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import tools.jackson.databind.json.JsonMapper;

/** Stands between the container's sockets and Spring's STOMP handling, and keeps the {@link Sockets} up to date. */
final class SocketDoor extends WebSocketHandlerDecorator {

    private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final Sockets sockets;
    private final StompSettings settings;
    private final JsonMapper json;
    private final Executor writers;
    private final ApplicationEventPublisher events;

    SocketDoor(
            WebSocketHandler delegate,
            Sockets sockets,
            StompSettings settings,
            JsonMapper json,
            Executor writers,
            ApplicationEventPublisher events) {
        super(delegate);
        this.sockets = sockets;
        this.settings = settings;
        this.json = json;
        this.writers = writers;
        this.events = events;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        limitSendTime(session);
        var outbox = new Outbox(session, writers, settings.unreadLimit().toBytes());
        var socket = new Socket(session, outbox, new Rate(settings), json);
        sockets.opened(socket);
        super.afterConnectionEstablished(socket);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> part) throws Exception {
        var socket = sockets.find(session.getId());
        if (socket == null || socket.isEnding()) {
            return;
        }
        switch (part) {
            case PongMessage pong -> socket.touch();
            case TextMessage text -> read(socket, text);
            default -> socket.refuse(RefusedFrame.FRAME_REFUSED);
        }
    }

    private void read(Socket socket, TextMessage part) throws Exception {
        if (socket.read(part) > settings.frameLimit().toBytes()) {
            socket.refuse(RefusedFrame.FRAME_TOO_LARGE);
        } else {
            super.handleMessage(socket, part);
        }
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

    /** Parts are taken as they come, so that no socket needs a buffer as large as the largest frame. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    private void limitSendTime(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession container
                && container.getNativeSession() instanceof jakarta.websocket.Session tomcat) {
            tomcat.getUserProperties()
                    .put(TOMCAT_SEND_TIMEOUT, settings.sendTimeLimit().toMillis());
        }
    }
}
