package app.roomcast.call;

import app.roomcast.account.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The places of those whose pages went away. A page that is closed looks like one that is reloaded, so everybody is told at once that
 * somebody has left; a page that comes back finds here what he was. Only the call touches it, under its lock.
 */
final class VacatedSeats {

    private final Map<ParticipantId, Kept> vacated = new HashMap<>();
    private final Duration window;

    /** @param window how long a page may be away */
    VacatedSeats(Duration window) {
        this.window = window;
    }

    void add(ParticipantId id, VacatedSeat place, Instant now) {
        vacated.values().removeIf(kept -> !kept.isGoodAt(now));
        vacated.put(id, new Kept(place, now.plus(window)));
    }

    @Nullable
    VacatedSeat find(ParticipantId id, PersonId person, Instant now) {
        var kept = vacated.get(id);
        return kept != null && kept.place.person().equals(person) && kept.isGoodAt(now) ? kept.place : null;
    }

    void remove(ParticipantId id) {
        vacated.remove(id);
    }

    /** Whoever was put out has no place to come back to, with none of his devices. */
    void forget(Predicate<PersonId> whom) {
        vacated.values().removeIf(kept -> whom.test(kept.place.person()));
    }

    private record Kept(VacatedSeat place, Instant until) {

        boolean isGoodAt(Instant moment) {
            return moment.isBefore(until);
        }
    }
}
