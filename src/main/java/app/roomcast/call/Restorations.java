package app.roomcast.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which participants of an earlier run of the portal may still come back.
 *
 * <p>Only tokens from before this start count, only during the first resume window after it, and each only once: who has
 * come back and gone again is known to this run, and who was put out by an earlier one is stored.
 */
@Component
class Restorations {

    /** A token of an older call would pass by the waiting room of this one. */
    static final Duration LONGEST = Duration.ofHours(24);

    private final Set<ParticipantId> gone = ConcurrentHashMap.newKeySet();
    private final Removals removals;
    private final Clock clock;
    private final Instant startedAt;
    private final Instant over;

    Restorations(Removals removals, Clock clock, CallSettings settings) {
        this.removals = removals;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.over = startedAt.plus(settings.resumeWindow());
    }

    boolean allow(ResumeToken token) {
        return isOpen()
                && token.inside()
                && token.issuedAt().isBefore(startedAt)
                && token.issuedAt().isAfter(startedAt.minus(LONGEST))
                && !gone.contains(token.participant())
                && !removals.hasEnded(token);
    }

    @EventListener
    void left(ParticipantLeft event) {
        if (isOpen()) {
            gone.add(event.participant());
        }
    }

    private boolean isOpen() {
        return clock.instant().isBefore(over);
    }
}
