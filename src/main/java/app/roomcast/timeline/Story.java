package app.roomcast.timeline;

import app.roomcast.call.PairQuality;
import app.roomcast.call.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One call while it goes on, with what has not been stored of it yet. The diary's thread alone touches it.
 *
 * <p>So much of it is kept that a full room of eight has no gap in twelve hours, and one more, by which its page knows that it was
 * shortened.
 */
final class Story {

    static final int MOST_MOMENTS = 2_000;
    static final int MOST_BLOCKS = 45_000;

    final UUID call;
    private final Instant beganAt;
    private final Map<ParticipantId, String> names = new HashMap<>();
    private final Map<Direction, SampleBlock> open = new HashMap<>();
    private final List<SampleBlock> whole = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private int momentsKept;
    private int blocksKept;
    private Instant lastLeftAt;

    /** @param momentsKept of the same call before, as blocks */
    Story(UUID call, Instant beganAt, int momentsKept, int blocksKept) {
        this.call = call;
        this.beganAt = beganAt;
        this.momentsKept = momentsKept;
        this.blocksKept = blocksKept;
        this.lastLeftAt = beganAt;
    }

    void joined(Instant at, ParticipantId participant, String name) {
        names.put(participant, name);
        happened(at, participant, Moment.Kind.JOINED);
    }

    void left(Instant at, ParticipantId participant) {
        happened(at, participant, Moment.Kind.LEFT);
        close(block -> block.reporter.equals(participant) || block.other.equals(participant));
        if (names.remove(participant) != null) {
            lastLeftAt = at;
        }
    }

    /** All others have left. */
    void keep(Set<ParticipantId> inside, Instant at) {
        names.keySet().stream()
                .filter(participant -> !inside.contains(participant))
                .toList()
                .forEach(participant -> left(at, participant));
    }

    boolean isOver() {
        return names.isEmpty();
    }

    Instant lastLeftAt() {
        return lastLeftAt;
    }

    boolean isOlderAt(Instant moment, Duration age) {
        return !moment.isBefore(beganAt.plus(age));
    }

    /** Those inside go on in another story. */
    void handOver(Story next, Instant at) {
        names.forEach((participant, name) -> next.joined(at, participant, name));
    }

    /** Nothing happens to whoever is not inside. */
    void happened(Instant at, ParticipantId participant, Moment.Kind kind) {
        var name = names.get(participant);
        if (name != null && momentsKept <= MOST_MOMENTS) {
            momentsKept++;
            moments.add(new Moment(at, participant, name, kind));
        }
    }

    void told(Instant at, ParticipantId reporter, List<PairQuality> pairs) {
        if (!names.containsKey(reporter)) {
            return;
        }
        close(block -> block.reporter.equals(reporter) && block.isOverAt(at));
        for (var pair : pairs) {
            if (names.containsKey(pair.id())) {
                open.computeIfAbsent(
                                new Direction(reporter, pair.id()),
                                direction -> new SampleBlock(reporter, pair.id(), at))
                        .add(at, pair);
            }
        }
    }

    /** What is to be stored now; the story keeps it no longer. */
    Page takePage(Predicate<SampleBlock> isOver) {
        close(isOver);
        var page = new Page(call, List.copyOf(moments), List.copyOf(whole));
        moments.clear();
        whole.clear();
        return page;
    }

    private void close(Predicate<SampleBlock> isOver) {
        open.values().removeIf(block -> isOver.test(block) && takeWhole(block));
    }

    private boolean takeWhole(SampleBlock block) {
        if (blocksKept <= MOST_BLOCKS) {
            blocksKept++;
            whole.add(block);
        }
        return true;
    }

    private record Direction(ParticipantId reporter, ParticipantId other) {}

    record Page(UUID call, List<Moment> moments, List<SampleBlock> blocks) {

        boolean isEmpty() {
            return moments.isEmpty() && blocks.isEmpty();
        }
    }
}
