package app.roomcast.timeline;

import app.roomcast.call.CallEnded;
import app.roomcast.call.CallEvent;
import app.roomcast.call.Calls;
import app.roomcast.call.Connection;
import app.roomcast.call.Participant;
import app.roomcast.call.ParticipantChanged;
import app.roomcast.call.ParticipantJoined;
import app.roomcast.call.ParticipantLeft;
import app.roomcast.call.QualityTold;
import app.roomcast.call.RunningCall;
import app.roomcast.room.RoomId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens in calls: they hand over what has happened and never wait. What a stopped database keeps waiting is
 * limited; beyond it the diary has gaps.
 */
@Component
class CallDiary {

    /** Whoever comes so soon after the last one has left, or after a restart of the portal, takes the same call up again. */
    static final Duration CONTINUED = Duration.ofMinutes(2);

    /** What goes on for longer is kept as one call after the other. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Logger log = LoggerFactory.getLogger(CallDiary.class);
    private static final int MOST_WAITING = 20_000;

    private final CallRecords records;
    private final Calls calls;
    private final Clock clock;
    private final Map<RoomId, Story> stories = new HashMap<>();
    private final Scribe scribe = new Scribe(MOST_WAITING);
    private Instant startedAt = Instant.EPOCH;
    /** Calls that went on when the portal was last ended. How long it was away says nothing about them. */
    private Set<UUID> interrupted = Set.of();

    CallDiary(CallRecords records, Calls calls, Clock clock) {
        this.records = records;
        this.calls = calls;
        this.clock = clock;
        var start = clock.instant();
        scribe.write(() -> {
            startedAt = start;
            interrupted = records.endUnfinished();
        });
    }

    @EventListener
    void happened(CallEvent event) {
        var at = clock.instant();
        scribe.write(() -> write(at, event));
    }

    @EventListener
    void told(QualityTold event) {
        var at = clock.instant();
        scribe.write(() -> in(event.room(), story -> story.told(at, event.participant(), event.pairs())));
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void store() {
        store(calls::running);
    }

    /**
     * Stores what is whole, of all calls in one commit, and ends the calls that are over.
     *
     * @param running asked when all that was handed over before is written: whoever is written down and not inside by then has left
     */
    void store(Supplier<List<RunningCall>> running) {
        scribe.write(() -> {
            var now = clock.instant();
            keepThoseInside(running.get(), now);
            storePages(block -> block.isOverAt(now));
            stories.values().removeIf(this::hasEnded);
            stories.replaceAll((room, story) -> story.isOlderAt(now, LONGEST) ? successor(room, story, now) : story);
        });
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void tellOfGaps() {
        var gaps = scribe.takeDiscarded();
        if (gaps > 0) {
            log.warn(
                    "The diary of calls has left out {} entries of the last minute, since the database is slower than they came; calls go on",
                    gaps);
        }
    }

    private void write(Instant at, CallEvent event) {
        switch (event) {
            case ParticipantJoined joined ->
                stories.computeIfAbsent(joined.room(), room -> begin(room, at))
                        .joined(at, joined.participant(), joined.name());
            case ParticipantChanged changed ->
                in(
                        changed.room(),
                        story -> story.happened(
                                at,
                                changed.participant(),
                                changed.connection() == Connection.RECONNECTING ? Moment.Kind.LOST : Moment.Kind.BACK));
            case ParticipantLeft left -> in(left.room(), story -> story.left(at, left.participant()));
            case CallEnded ended -> {
                // Not here: somebody who comes and goes all the time would have each end and each beginning committed.
            }
        }
    }

    private Story begin(RoomId room, Instant at) {
        var soon = at.minus(CONTINUED);
        return records.continueLast(room, soon, at.minus(LONGEST), startedAt.isBefore(soon) ? Set.of() : interrupted)
                .orElseGet(() -> records.begin(room, at));
    }

    /** Of one participant, what happened last may have been handed over first. */
    private void keepThoseInside(List<RunningCall> running, Instant at) {
        var inside = running.stream()
                .flatMap(call -> call.participants().stream())
                .map(Participant::id)
                .collect(Collectors.toSet());
        stories.values().forEach(story -> story.keep(inside, at));
    }

    private void storePages(Predicate<SampleBlock> isOver) {
        records.store(
                stories.values().stream().map(story -> story.takePage(isOver)).toList());
    }

    private boolean hasEnded(Story story) {
        if (story.isOver()) {
            records.end(story.call, story.lastLeftAt());
        }
        return story.isOver();
    }

    private Story successor(RoomId room, Story story, Instant at) {
        records.store(List.of(story.takePage(block -> true)));
        records.end(story.call, at);
        var next = records.begin(room, at);
        story.handOver(next, at);
        return next;
    }

    private void in(RoomId room, Consumer<Story> entry) {
        var story = stories.get(room);
        if (story != null) {
            entry.accept(story);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        scribe.write(() -> {
            storePages(block -> true);
            stories.values().removeIf(this::hasEnded);
        });
        scribe.stop();
    }
}
