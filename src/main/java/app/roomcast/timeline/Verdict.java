package app.roomcast.timeline;

import app.roomcast.call.ParticipantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose side it looks like when a call was bad: minute by minute, by which pairs were bad and which were not.
 *
 * @param names those it concerns
 * @param minutes in which it was so
 * @param measured minutes of which anything is known
 */
public record Verdict(Side side, List<String> names, long minutes, long measured) {

    public enum Side {
        /** Nobody has told anything. */
        UNKNOWN,
        WELL,
        /** All pairs of one person were bad, and those among the others were not. */
        PERSON,
        /** One of two lost the portal as well. */
        AWAY,
        /** One pair was bad among others that were not. */
        PATH,
        /** There was one pair alone, which tells not whose side it was. */
        TWO,
        EVERYBODY
    }

    /**
     * A minute is bad where at least one in so many of the samples is that one end told in it: of a whole minute, with its six samples,
     * twenty seconds. What one end alone suffers is not outweighed by the other one.
     */
    private static final int BAD_ONE_IN = 3;

    static Verdict on(Map<ParticipantId, String> names, List<Moment> moments, List<PairEnd> ends) {
        var minutes = minutes(ends);
        var lost = moments.stream()
                .filter(moment -> moment.kind() == Moment.Kind.LOST)
                .collect(Collectors.groupingBy(
                        moment -> minuteOf(moment.at()), Collectors.mapping(Moment::participant, Collectors.toSet())));
        Map<Blame, Long> blames = new HashMap<>();
        minutes.forEach((minute, pairs) -> {
            for (var blame : pairs.blames(lost.getOrDefault(minute, Set.of()))) {
                blames.merge(blame, 1L, Long::sum);
            }
        });
        return blames.entrySet().stream()
                .max(Map.Entry.<Blame, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().side(), Comparator.reverseOrder()))
                .map(most -> new Verdict(
                        most.getKey().side(), named(names, most.getKey().who()), most.getValue(), minutes.size()))
                .orElse(new Verdict(minutes.isEmpty() ? Side.UNKNOWN : Side.WELL, List.of(), 0, minutes.size()));
    }

    private static List<String> named(Map<ParticipantId, String> names, Set<ParticipantId> who) {
        return names.entrySet().stream()
                .filter(entry -> who.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<Instant, Minute> minutes(List<PairEnd> ends) {
        Map<Instant, Minute> minutes = new TreeMap<>();
        for (var end : ends) {
            var told = end.samples().stream().collect(Collectors.groupingBy(sample -> minuteOf(sample.at())));
            told.forEach((minute, samples) -> minutes.computeIfAbsent(minute, first -> new Minute(new HashMap<>()))
                    .pairs
                    .merge(Set.of(end.reporter(), end.other()), areBad(samples), Boolean::logicalOr));
        }
        return minutes;
    }

    private static boolean areBad(List<QualitySample> samples) {
        var bad = samples.stream()
                .filter(sample -> sample.level() == QualitySample.Level.BAD)
                .count();
        return bad * BAD_ONE_IN >= samples.size();
    }

    private static Instant minuteOf(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private record Blame(Side side, Set<ParticipantId> who) {}

    /** @param pairs whether each was bad */
    private record Minute(Map<Set<ParticipantId>, Boolean> pairs) {

        List<Blame> blames(Set<ParticipantId> lost) {
            var bad = pairs.keySet().stream().filter(pairs::get).toList();
            if (bad.isEmpty()) {
                return List.of();
            }
            if (pairs.size() == 1) {
                return List.of(between(bad.getFirst(), lost));
            }
            if (bad.size() == pairs.size()) {
                return List.of(new Blame(Side.EVERYBODY, Set.of()));
            }
            var troubled = bad.stream()
                    .flatMap(Set::stream)
                    .distinct()
                    .filter(this::isBadWithEverybody)
                    .collect(Collectors.toSet());
            return bad.stream()
                    .flatMap(pair -> blamesFor(pair, troubled))
                    .distinct()
                    .toList();
        }

        private static Stream<Blame> blamesFor(Set<ParticipantId> pair, Set<ParticipantId> troubled) {
            var own = pair.stream().filter(troubled::contains).toList();
            return own.isEmpty()
                    ? Stream.of(new Blame(Side.PATH, pair))
                    : own.stream().map(one -> new Blame(Side.PERSON, Set.of(one)));
        }

        /** Whether all pairs of this one were bad, of which there were several. */
        private boolean isBadWithEverybody(ParticipantId one) {
            var own = pairs.keySet().stream().filter(pair -> pair.contains(one)).toList();
            return own.size() > 1 && own.stream().allMatch(pairs::get);
        }

        private static Blame between(Set<ParticipantId> pair, Set<ParticipantId> lost) {
            var away = pair.stream().filter(lost::contains).collect(Collectors.toSet());
            return away.size() == 1 ? new Blame(Side.AWAY, away) : new Blame(Side.TWO, pair);
        }
    }
}
