package app.roomcast.admin;

import app.roomcast.call.PairQuality;
import app.roomcast.call.ParticipantId;
import app.roomcast.timeline.CallTimeline;
import app.roomcast.timeline.Moment;
import app.roomcast.timeline.PairEnd;
import app.roomcast.timeline.PastCall;
import app.roomcast.timeline.QualitySample;
import app.roomcast.timeline.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A past call as its page shows it. */
record CallSheet(PastCall call, Instant end, boolean isShortened, Verdict verdict, List<PersonLine> people) {

    /** @param presence when he was inside, and when his way to the portal was broken */
    record PersonLine(String name, List<Strip.Run> presence, List<Moment> moments, List<PairLine> pairs) {}

    /**
     * One end of a pair, as it told.
     *
     * @param well percent of the time
     * @param roundTrip milliseconds: the median, or null
     * @param lostIn percent: the mean, as all that follow
     */
    record PairLine(
            String other,
            List<Strip.Run> levels,
            String roundTrips,
            long well,
            @Nullable Integer roundTrip,
            double lostIn,
            double lostOut,
            long kilobitsIn,
            long kilobitsOut,
            String path) {}

    static CallSheet of(CallTimeline timeline) {
        var call = timeline.call();
        var end = Stream.concat(
                        Stream.of(call.endedAt() == null ? call.beganAt() : call.endedAt()),
                        Stream.concat(
                                timeline.moments().stream().map(Moment::at),
                                timeline.pairs().stream()
                                        .flatMap(pair -> pair.samples().stream())
                                        .map(QualitySample::at)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var strip = new Strip(call.beganAt(), end);
        var moments = timeline.moments().stream().collect(Collectors.groupingBy(Moment::participant));
        var pairs = timeline.pairs().stream().collect(Collectors.groupingBy(PairEnd::reporter));
        var people = timeline.names().entrySet().stream()
                .map(person -> {
                    var own = moments.getOrDefault(person.getKey(), List.of());
                    var lines = pairs.getOrDefault(person.getKey(), List.of()).stream()
                            .map(pair -> pair(pair, timeline.names(), strip))
                            .toList();
                    return new PersonLine(person.getValue(), strip.presence(own), own, lines);
                })
                .toList();
        return new CallSheet(call, end, timeline.isShortened(), timeline.verdict(), people);
    }

    private static PairLine pair(PairEnd end, Map<ParticipantId, String> names, Strip strip) {
        var samples = end.samples();
        var good = samples.stream()
                .filter(sample -> sample.level() == QualitySample.Level.GOOD)
                .count();
        return new PairLine(
                names.getOrDefault(end.other(), ""),
                strip.levels(samples),
                strip.roundTrips(samples),
                Math.round(100.0 * good / samples.size()),
                medianRoundTrip(samples),
                Math.round(mean(samples, PairQuality::lostIn) * 10) / 10.0,
                Math.round(mean(samples, PairQuality::lostOut) * 10) / 10.0,
                Math.round(mean(samples, PairQuality::bitsIn) / 1_000),
                Math.round(mean(samples, PairQuality::bitsOut) / 1_000),
                path(samples));
    }

    private static @Nullable Integer medianRoundTrip(List<QualitySample> samples) {
        var trips = samples.stream()
                .flatMap(sample -> Stream.ofNullable(sample.pair().roundTrip()))
                .sorted()
                .toList();
        return trips.isEmpty() ? null : trips.get(trips.size() / 2);
    }

    private static double mean(List<QualitySample> samples, ToDoubleFunction<PairQuality> number) {
        return samples.stream()
                .mapToDouble(sample -> number.applyAsDouble(sample.pair()))
                .average()
                .orElse(0);
    }

    /** The last one in use, in the words of the messages; empty where there was none. */
    private static String path(List<QualitySample> samples) {
        return samples.reversed().stream()
                .flatMap(sample -> Stream.ofNullable(sample.pair().path()))
                .findFirst()
                .map(PairQuality.Path::name)
                .orElse("");
    }
}
