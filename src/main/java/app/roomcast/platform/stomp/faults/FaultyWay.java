package app.roomcast.platform.stomp.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/** One way of a socket: what comes of each message under the faults that hold. Used by one thread at a time. */
final class FaultyWay {

    private final Map<Fault, Long> meant = new HashMap<>();
    private @Nullable WebSocketMessage<?> heldBack;

    /** What comes through now, in its order. */
    List<WebSocketMessage<?>> pass(WebSocketMessage<?> message, List<Fault> faults) {
        List<WebSocketMessage<?>> through = new ArrayList<>(List.of(message));
        for (var fault : faults) {
            if (isStruck(message, fault)) {
                strike(fault, through);
            }
        }
        if (heldBack != null && heldBack != message) {
            through.add(heldBack);
            heldBack = null;
        }
        return through;
    }

    private boolean isStruck(WebSocketMessage<?> message, Fault fault) {
        return message instanceof TextMessage text
                && fault.means(text.getPayload())
                && fault.strikes(meant.merge(fault, 1L, Long::sum));
    }

    private void strike(Fault fault, List<WebSocketMessage<?>> through) {
        switch (fault.kind()) {
            case DROP -> through.clear();
            case DUPLICATE -> through.addAll(List.copyOf(through));
            case DELAY -> LockSupport.parkNanos(fault.delay().toNanos());
            case REORDER -> {
                if (heldBack == null && !through.isEmpty()) {
                    heldBack = through.removeLast();
                }
            }
            case NO_PONG, CUT -> throw new IllegalStateException("Strikes sockets, not messages");
        }
    }
}
