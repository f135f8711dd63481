package app.roomcast.platform.stomp.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** Stands before the door of the sockets and puts a {@link FaultyLine} in the place of each. */
final class FaultyDoor extends WebSocketHandlerDecorator {

    private final Faults faults;
    private final Map<String, FaultyLine> lines = new ConcurrentHashMap<>();

    FaultyDoor(WebSocketHandler delegate, Faults faults) {
        super(delegate);
        this.faults = faults;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        var line = new FaultyLine(session, faults);
        lines.put(session.getId(), line);
        faults.opened(line);
        super.afterConnectionEstablished(line);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        var line = lines.get(session.getId());
        if (line == null) {
            return;
        }
        for (var through : line.read(message)) {
            super.handleMessage(line, through);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        var line = lines.remove(session.getId());
        if (line != null) {
            faults.closed(line);
            super.afterConnectionClosed(line, status);
        }
    }
}
