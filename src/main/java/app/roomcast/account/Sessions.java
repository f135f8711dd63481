package app.roomcast.account;

import app.roomcast.platform.stomp.Sockets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.authentication.session.SessionFixationProtectionEvent;
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

    /** A sign-in gives the session a new id; sockets opened under the old one would outlive the session. */
    @EventListener
    void renamed(SessionFixationProtectionEvent event) {
        sockets.closeAllOfSession(event.getOldSessionId());
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
