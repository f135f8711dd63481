package app.roomcast.account;

import app.roomcast.platform.stomp.Sockets;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of a person, and the sockets that were opened with them. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Sockets sockets;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, Sockets sockets) {
        this.sessions = sessions;
        this.sockets = sockets;
    }

    void endAllOf(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
        sockets.closeAllOf(username);
    }

    void endAllBut(@Nullable String kept, String username) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(id -> {
                    sessions.deleteById(id);
                    sockets.closeAllOfSession(id);
                });
    }
}
