package app.roomcast.packaging;

import java.util.List;
import java.util.Locale;

/** Pictures a second, as an exact fraction. */
record FrameRate(int numerator, int denominator) {

    static final int CAP = 60;

    private static final double NEAR = 0.015;
    private static final List<FrameRate> USUAL = List.of(
            new FrameRate(24, 1),
            new FrameRate(24_000, 1001),
            new FrameRate(25, 1),
            new FrameRate(30, 1),
            new FrameRate(30_000, 1001),
            new FrameRate(50, 1),
            new FrameRate(60, 1),
            new FrameRate(60_000, 1001));

    /** The rate at which a track is shown: its own where it is steady, else a usual one that loses no picture. */
    static FrameRate of(Timing timing) {
        return isSteady(timing) ? nearest(timing.averageRate()) : covering(timing.peakRate());
    }

    /** The rate of a track whose pictures stay as they are: where it is not steady, the highest that it comes to. */
    static FrameRate ofCopy(Timing timing) {
        return nearest(isSteady(timing) ? timing.averageRate() : timing.peakRate());
    }

    private static boolean isSteady(Timing timing) {
        return timing.peakRate() <= Math.ceil(timing.averageRate()) + 2;
    }

    private static FrameRate nearest(double rate) {
        if (rate >= CAP) {
            return new FrameRate(CAP, 1);
        }
        FrameRate best = new FrameRate(Math.max(1, (int) Math.round(rate * 1000)), 1000);
        double distance = NEAR * rate;
        for (FrameRate usual : USUAL) {
            if (Math.abs(usual.value() - rate) < distance) {
                best = usual;
                distance = Math.abs(usual.value() - rate);
            }
        }
        return best;
    }

    private static FrameRate covering(double peak) {
        return USUAL.stream()
                .filter(usual -> usual.denominator() == 1 && usual.value() + 1 >= peak)
                .findFirst()
                .orElse(new FrameRate(CAP, 1));
    }

    double value() {
        return (double) numerator / denominator;
    }

    /** For an ffmpeg filter. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    /** For a multivariant playlist: three decimals, RFC 8216, 4.3.4.2. */
    String decimal() {
        return String.format(Locale.ROOT, "%.3f", value());
    }
}
