package app.roomcast.platform.stomp.faults;

import app.roomcast.platform.stomp.faults.Fault.Way;
import app.roomcast.platform.websocket.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/** A socket on which faults can happen; stands between the container and the portal. */
final class FaultyLine extends WebSocketSessionDecorator implements NativeWebSocketSession {

    private static final Pattern DESTINATION = Pattern.compile("\\ASEND\\n(?:.+\\n)*?destination:(.+)\\n");

    private final Faults faults;
    private final NativeWebSocketSession container;
    private final FaultyWay in = new FaultyWay();
    private final FaultyWay out = new FaultyWay();
    private final Set<String> destinations = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    FaultyLine(WebSocketSession session, Faults faults) {
        super(session);
        this.faults = faults;
        this.container = (NativeWebSocketSession) session;
    }

    boolean isMeantBy(Fault fault) {
        var person = Objects.requireNonNull(getPrincipal()).getName();
        return person.equals(fault.username())
                || fault.destination() != null && destinations.contains(fault.destination());
    }

    /** What the portal reads when this arrives. */
    List<WebSocketMessage<?>> read(WebSocketMessage<?> message) {
        if (silent) {
            return List.of();
        }
        if (message instanceof TextMessage text) {
            var send = DESTINATION.matcher(text.getPayload());
            if (send.find()) {
                destinations.add(send.group(1));
            }
        }
        return in.pass(message, faults.on(this, Way.IN));
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (silent) {
            return;
        }
        for (var through : out.pass(message, faults.on(this, Way.OUT))) {
            super.sendMessage(through);
        }
    }

    @Override
    public void close(CloseStatus status) throws IOException {
        if (!silent) {
            super.close(status);
        }
    }

    /** Answers nothing from now on, heartbeats neither, and does not close. */
    void fallSilent() {
        silent = true;
    }

    /** Ends the connection as a broken network does. */
    void cut() {
        Objects.requireNonNull(getNativeSession(Connection.class)).cut();
    }

    @Override
    public Object getNativeSession() {
        return container.getNativeSession();
    }

    @Override
    public <T> @Nullable T getNativeSession(@Nullable Class<T> type) {
        return container.getNativeSession(type);
    }
}
