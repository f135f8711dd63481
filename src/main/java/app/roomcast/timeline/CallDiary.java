package app.roomcast.timeline;

import app.roomcast.call.CallEnded;
import app.roomcast.call.CallEvent;
import app.roomcast.call.Connection;
import app.roomcast.call.ParticipantChanged;
import app.roomcast.call.ParticipantJoined;
import app.roomcast.call.ParticipantLeft;
import app.roomcast.call.ParticipantRemoved;
import app.roomcast.call.QualityTold;
import app.roomcast.room.RoomId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens in calls, on a thread of its own: calls hand over what has happened and never wait. What a stopped
 * database keeps waiting is limited; beyond it the diary has gaps.
 */
@Component
class CallDiary {

    /** Whoever comes so soon after the last one has left, or after a restart of the portal, takes the same call up again. */
    static final Duration CONTINUED = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(CallDiary.class);
    private static final int MOST_WAITING = 20_000;

    private final CallRecords records;
    private final Clock clock;
    private final Map<RoomId, Story> stories = new HashMap<>();
    private final ThreadPoolExecutor scribe = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("call-diary").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    CallDiary(CallRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
        enqueue(records::endUnfinished);
    }

    @EventListener
    void happened(CallEvent event) {
        var at = clock.instant();
        enqueue(() -> write(at, event));
    }

    @EventListener
    void told(QualityTold event) {
        var at = clock.instant();
        enqueue(() -> in(event.room(), story -> story.told(at, event.participant(), event.pairs())));
    }

    /** Stores what is whole, of all calls in one commit. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void store() {
        enqueue(() -> {
            var now = clock.instant();
            storePages(block -> block.isOverAt(now));
        });
    }

    private void storePages(Predicate<SampleBlock> isOver) {
        records.store(
                stories.values().stream().map(story -> story.takePage(isOver)).toList());
    }

    private void write(Instant at, CallEvent event) {
        switch (event) {
            case ParticipantJoined joined ->
                stories.computeIfAbsent(joined.room(), room -> new Story(begin(room, at)))
                        .joined(at, joined.participant(), joined.name());
            case ParticipantChanged changed ->
                in(
                        changed.room(),
                        story -> story.happened(
                                at,
                                changed.participant(),
                                changed.connection() == Connection.RECONNECTING ? Moment.Kind.LOST : Moment.Kind.BACK));
            case ParticipantRemoved removed -> {
                // That he has left follows.
            }
            case ParticipantLeft left -> in(left.room(), story -> story.left(at, left.participant()));
            case CallEnded ended -> end(ended.room(), at);
        }
    }

    private UUID begin(RoomId room, Instant at) {
        return records.continueLast(room, at.minus(CONTINUED)).orElseGet(() -> records.begin(room, at));
    }

    private void end(RoomId room, Instant at) {
        in(room, story -> {
            // Who came as the last one left may have been written down before him.
            if (story.isOver()) {
                stories.remove(room);
                records.store(List.of(story.takePage(block -> true)));
                records.end(story.call, at);
            }
        });
    }

    private void in(RoomId room, Consumer<Story> entry) {
        var story = stories.get(room);
        if (story != null) {
            entry.accept(story);
        }
    }

    private void enqueue(Runnable entry) {
        scribe.execute(() -> {
            try {
                entry.run();
            } catch (RuntimeException e) {
                log.error("A part of the diary of calls could not be written and is lost; calls go on", e);
            }
        });
    }

    @PreDestroy
    void stop() throws InterruptedException {
        enqueue(() -> storePages(block -> true));
        scribe.shutdown();
        if (!scribe.awaitTermination(3, TimeUnit.SECONDS)) {
            scribe.shutdownNow();
        }
    }
}
