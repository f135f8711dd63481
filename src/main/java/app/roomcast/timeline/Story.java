package app.roomcast.timeline;

import app.roomcast.call.PairQuality;
import app.roomcast.call.ParticipantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** One call while it goes on, with what has not been stored of it yet. The diary's thread alone touches it. */
final class Story {

    final UUID call;
    private final Map<ParticipantId, String> names = new HashMap<>();
    private final Map<Direction, SampleBlock> open = new HashMap<>();
    private final List<SampleBlock> whole = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();

    Story(UUID call) {
        this.call = call;
    }

    void joined(Instant at, ParticipantId participant, String name) {
        names.put(participant, name);
        happened(at, participant, Moment.Kind.JOINED);
    }

    void left(Instant at, ParticipantId participant) {
        happened(at, participant, Moment.Kind.LEFT);
        close(block -> block.reporter.equals(participant) || block.other.equals(participant));
        names.remove(participant);
    }

    boolean isOver() {
        return names.isEmpty();
    }

    /** Nothing happens to whoever is not inside. */
    void happened(Instant at, ParticipantId participant, Moment.Kind kind) {
        var name = names.get(participant);
        if (name != null) {
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
        open.values().removeIf(block -> isOver.test(block) && whole.add(block));
    }

    private record Direction(ParticipantId reporter, ParticipantId other) {}

    record Page(UUID call, List<Moment> moments, List<SampleBlock> blocks) {

        boolean isEmpty() {
            return moments.isEmpty() && blocks.isEmpty();
        }
    }
}
