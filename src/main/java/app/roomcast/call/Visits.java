package app.roomcast.call;

import app.roomcast.platform.stomp.Inbox;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which socket visits which call: at most one each. */
@Component
class Visits {

    private final Map<String, Visit> visits = new ConcurrentHashMap<>();

    Optional<Visit> of(Inbox inbox) {
        return Optional.ofNullable(visits.get(inbox.id()));
    }

    /** The visit of a socket to the call of a certain room. */
    Optional<Visit> of(Inbox inbox, String slug) {
        return of(inbox).filter(visit -> visit.call().slug().equals(slug));
    }

    void begin(Visit visit) {
        visits.put(visit.inbox().id(), visit);
    }

    Optional<Visit> end(Inbox inbox) {
        return Optional.ofNullable(visits.remove(inbox.id()));
    }
}
