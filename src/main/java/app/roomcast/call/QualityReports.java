package app.roomcast.call;

import app.roomcast.platform.stomp.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes what participants tell of the quality of their own pairs, every few seconds at most, and passes it on. */
@Component
class QualityReports {

    /** Browsers tell twice as rarely; what comes sooner is not kept. */
    private static final Duration PACE = Duration.ofSeconds(5);

    private final Map<ParticipantId, Instant> heard = new ConcurrentHashMap<>();
    private final Set<ParticipantId> seeing = ConcurrentHashMap.newKeySet();
    private final CallCounters counters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QualityReports(CallCounters counters, ApplicationEventPublisher events, Clock clock) {
        this.counters = counters;
        this.events = events;
        this.clock = clock;
    }

    void take(Call call, ParticipantId id, Inbox sender, CallCommand.Quality quality) {
        call.speaker(id, sender).orElseThrow(CallRefusal::notJoined);
        if (!isDue(id)) {
            return;
        }
        var running = call.snapshot();
        var others = running.participants().stream()
                .map(Participant::id)
                .filter(other -> !other.equals(id))
                .collect(Collectors.toSet());
        if (quality.experience() != null) {
            count(id, quality.experience(), others.size());
        }
        var own = quality.pairs().stream()
                .filter(pair -> others.contains(pair.id()))
                .toList();
        if (!own.isEmpty()) {
            events.publishEvent(new QualityTold(running.room(), id, own));
        }
    }

    /** Nobody experiences anything alone, and a first picture only once. */
    void count(ParticipantId id, Experience told, int others) {
        if (others == 0) {
            return;
        }
        var isFirst = told.firstFrame() != null && seeing.add(id);
        counters.add(told.among(others, isFirst));
    }

    private boolean isDue(ParticipantId id) {
        var now = clock.instant();
        return now.equals(
                heard.compute(id, (same, before) -> before == null || !now.isBefore(before.plus(PACE)) ? now : before));
    }

    @EventListener
    void left(ParticipantLeft event) {
        heard.remove(event.participant());
        seeing.remove(event.participant());
    }
}
