package app.roomcast.timeline;

import app.roomcast.call.PairQuality;
import java.time.Instant;

/** How a pair was at one of its ends, over the ten seconds before. */
public record QualitySample(Instant at, PairQuality pair) {

    private static final int POOR_ROUND_TRIP = 300;
    private static final int BAD_ROUND_TRIP = 800;
    private static final int POOR_LOSS = 3;
    private static final int BAD_LOSS = 10;

    /** What people would have said of it. */
    public enum Level {
        GOOD,
        POOR,
        BAD
    }

    public Level level() {
        var lost = Math.max(pair.lostIn(), pair.lostOut());
        var roundTrip = pair.roundTrip() == null ? 0 : pair.roundTrip();
        var broken = pair.state() == PairQuality.State.UNSTABLE
                || pair.state() == PairQuality.State.FAILED
                || pair.rung() != PairQuality.Rung.NONE
                || pair.frozen();
        if (broken || lost >= BAD_LOSS || roundTrip >= BAD_ROUND_TRIP) {
            return Level.BAD;
        }
        return lost >= POOR_LOSS || roundTrip >= POOR_ROUND_TRIP ? Level.POOR : Level.GOOD;
    }
}
