package app.roomcast.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.call.PairQuality;
import app.roomcast.call.ParticipantId;
import app.roomcast.timeline.Moment;
import app.roomcast.timeline.QualitySample;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StripTest {

    private static final Instant START = Instant.parse("2026-12-31T10:00:00Z");
    private static final ParticipantId ADA = new ParticipantId(UUID.randomUUID());

    private final Strip strip = new Strip(START, at(100));

    @Test
    void neighboursThatAreAlikeAreOneAndAPauseStaysEmpty() {
        var levels = strip.levels(List.of(sample(10, 0), sample(20, 0), sample(30, 50), sample(90, 50)));

        assertThat(levels)
                .containsExactly(
                        new Strip.Run(0, 200, "good"), new Strip.Run(200, 100, "bad"), new Strip.Run(800, 100, "bad"));
    }

    @Test
    void presenceIsInsideFromJoiningToLeavingButForTheTimeWithoutThePortal() {
        var presence = strip.presence(List.of(
                moment(10, Moment.Kind.JOINED),
                moment(20, Moment.Kind.LOST),
                moment(30, Moment.Kind.BACK),
                moment(50, Moment.Kind.LEFT),
                moment(80, Moment.Kind.JOINED)));

        assertThat(presence)
                .containsExactly(
                        new Strip.Run(100, 100, "inside"),
                        new Strip.Run(200, 100, "lost"),
                        new Strip.Run(300, 200, "inside"),
                        new Strip.Run(800, 200, "inside"));
    }

    @Test
    void whatIsBeforeTheBeginningLiesAtTheBeginning() {
        assertThat(strip.levels(List.of(sample(2, 0)))).containsExactly(new Strip.Run(0, 20, "good"));
    }

    @Test
    void longerWaysAreHigherAndTheLongestAtTheTop() {
        assertThat(strip.roundTrips(List.of(sample(0, 0), sample(50, 0), sample(100, 0))))
                .isEqualTo("0.0,26.5 500.0,26.5 1000.0,26.5");
        assertThat(strip.roundTrips(List.of(new QualitySample(at(50), pair(0, 9_000)))))
                .isEqualTo("500.0,1.0");
        assertThat(strip.roundTrips(List.of(new QualitySample(at(50), pair(0, null)))))
                .isEmpty();
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static Moment moment(int second, Moment.Kind kind) {
        return new Moment(at(second), ADA, "ada", kind);
    }

    private static QualitySample sample(int second, double lost) {
        return new QualitySample(at(second), pair(lost, 20));
    }

    private static PairQuality pair(double lost, Integer roundTrip) {
        return new PairQuality(
                ADA, roundTrip, lost, 0, 0, 0, null, PairQuality.State.CONNECTED, PairQuality.Rung.NONE, false);
    }
}
