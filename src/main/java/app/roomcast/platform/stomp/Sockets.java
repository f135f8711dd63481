package app.roomcast.platform.stomp;

import app.roomcast.platform.stomp.DestinationRule.Action;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Every open WebSocket, so that the end of a right ends the sockets that stood on it. */
@Component
public class Sockets {

    private static final String RIGHT_ENDED = "right-ended";

    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofPerson = new ConcurrentHashMap<>();
    private final Cache<String, Long> ended =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    private final Rules rules;
    private final StompSettings settings;

    Sockets(Rules rules, StompSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** The rate at which a socket may send, for clients that wish to know. */
    public int messagesPerSecond() {
        return settings.messagesPerSecond();
    }

    /** Closes every socket of a person. */
    public void closeAllOf(String username) {
        ended.put("person " + username, System.nanoTime());
        closeWhere(socket -> socket.principal().getName().equals(username));
    }

    /** Closes every socket that was opened with an HTTP session. */
    public void closeAllOfSession(String httpSessionId) {
        ended.put("session " + httpSessionId, System.nanoTime());
        closeWhere(socket -> httpSessionId.equals(socket.handshake().httpSessionId()));
    }

    /** Closes the sockets that hold a subscription to a destination which no rule admits any more. */
    public void recheck(String destination) {
        closeWhere(socket ->
                socket.isSubscribedTo(destination) && !rules.admit(Action.SUBSCRIBE, destination, socket.principal()));
    }

    void opened(Socket socket) {
        open.put(socket.getId(), socket);
        var sockets = ofPerson.merge(socket.principal().getName(), 1, Integer::sum);
        if (endedMeanwhile(socket)) {
            socket.dismiss(RIGHT_ENDED);
        } else if (sockets > settings.socketsOfAPerson()) {
            socket.refuse(RefusedFrame.TOO_MANY_SOCKETS);
        }
    }

    void closed(Socket socket) {
        if (open.remove(socket.getId()) != null) {
            ofPerson.computeIfPresent(socket.principal().getName(), (name, count) -> count > 1 ? count - 1 : null);
        }
    }

    @Nullable
    Socket find(@Nullable String id) {
        return id == null ? null : open.get(id);
    }

    Collection<Socket> all() {
        return open.values();
    }

    /** Tells the browsers that the portal comes back, before the container would say that it is gone for good. */
    @EventListener
    void restarting(ContextClosedEvent event) {
        closeAll(CloseStatus.SERVICE_RESTARTED);
    }

    private void closeAll(CloseStatus status) {
        open.values().forEach(socket -> socket.close(status));
    }

    private void closeWhere(Predicate<Socket> condition) {
        open.values().stream().filter(condition).forEach(socket -> socket.dismiss(RIGHT_ENDED));
    }

    /** A handshake may have been admitted just before the right ended, and open just after. */
    private boolean endedMeanwhile(Socket socket) {
        var person = ended.getIfPresent("person " + socket.principal().getName());
        var session = ended.getIfPresent("session " + socket.handshake().httpSessionId());
        return isAfter(person, socket) || isAfter(session, socket);
    }

    private static boolean isAfter(@Nullable Long moment, Socket socket) {
        return moment != null && moment - socket.handshake().startedAt() > 0;
    }
}
