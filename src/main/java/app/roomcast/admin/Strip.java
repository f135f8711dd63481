package app.roomcast.admin;

import app.roomcast.timeline.Moment;
import app.roomcast.timeline.QualitySample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where moments of a call lie on a strip of {@value #WIDTH} units from its beginning to its end. */
record Strip(Instant from, Instant to) {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 28;
    /** Less than this lies between neighbours, by rounding. */
    private static final double GAP = 0.2;

    private static final int HIGHEST_ROUND_TRIP = 1_000;
    private static final Duration SAMPLE = Duration.ofSeconds(10);
    /** Samples come every ten seconds; after a longer pause nothing is known. */
    private static final Duration PAUSE = Duration.ofSeconds(25);

    /** @param look what it was, in the words of the style sheet */
    record Run(double x, double width, String look) {

        boolean isContinued(double at, String then) {
            return look.equals(then) && at - (x + width) < GAP;
        }
    }

    /** Neighbours that are alike become one. */
    List<Run> levels(List<QualitySample> samples) {
        var runs = new ArrayList<Run>();
        var before = Instant.MIN;
        for (var sample : samples) {
            var unbroken = before.isAfter(sample.at().minus(PAUSE));
            add(runs, unbroken ? before : sample.at().minus(SAMPLE), sample.at(), lower(sample.level()));
            before = sample.at();
        }
        return runs;
    }

    List<Run> presence(List<Moment> moments) {
        var runs = new ArrayList<Run>();
        for (var at = 0; at < moments.size(); at++) {
            var moment = moments.get(at);
            var until = at + 1 < moments.size() ? moments.get(at + 1).at() : to;
            switch (moment.kind()) {
                case JOINED, BACK -> add(runs, moment.at(), until, "inside");
                case LOST -> add(runs, moment.at(), until, "lost");
                case LEFT -> {}
            }
        }
        return runs;
    }

    /** The points of a line, higher for longer ways. */
    String roundTrips(List<QualitySample> samples) {
        return samples.stream()
                .filter(sample -> sample.pair().roundTrip() != null)
                .map(sample -> x(sample.at()) + "," + y(sample.pair().roundTrip()))
                .collect(Collectors.joining(" "));
    }

    private void add(List<Run> runs, Instant begin, Instant end, String look) {
        var x = x(begin);
        if (!runs.isEmpty() && runs.getLast().isContinued(x, look)) {
            x = runs.removeLast().x();
        }
        runs.add(new Run(x, tenth(x(end) - x), look));
    }

    private double x(Instant at) {
        var whole = Math.max(1, Duration.between(from, to).toMillis());
        return tenth(Math.clamp((double) Duration.between(from, at).toMillis() / whole, 0, 1) * WIDTH);
    }

    private static double y(int roundTrip) {
        var high = (double) Math.min(roundTrip, HIGHEST_ROUND_TRIP) / HIGHEST_ROUND_TRIP;
        return tenth(HEIGHT - 1 - high * (HEIGHT - 2));
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
