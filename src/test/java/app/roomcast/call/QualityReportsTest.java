package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is believed of what browsers say that they have experienced. */
class QualityReportsTest {

    private final CallCounters counters = new CallCounters();
    private final QualityReports reports = new QualityReports(counters, event -> {}, Clock.systemUTC());
    private final ParticipantId ada = ParticipantId.random();

    @Test
    void whatCanHappenAmongThoseInsideIsCountedAndNoMore() {
        reports.count(ada, new Experience(400, Map.of(PairQuality.Path.HOST, 200), 7, 200, 0, 11), 2);

        var counts = counters.counts();
        assertThat(counts.connections().byPath()).containsEntry(PairQuality.Path.HOST, 10L);
        assertThat(counts.connections().failed()).isEqualTo(7);
        assertThat(counts.restarts()).isEqualTo(10);
        assertThat(counts.rebuilds()).isZero();
        assertThat(counts.glares()).isEqualTo(10);
    }

    @Test
    void nothingIsExperiencedAlone() {
        reports.count(ada, experience(400), 0);

        assertThat(counters.counts().firstFrames().count()).isZero();
        assertThat(counters.counts().restarts()).isZero();
    }

    @Test
    void theFirstPictureIsCountedOnceForEachWhoHasJoined() {
        reports.count(ada, experience(null), 1);
        reports.count(ada, experience(400), 1);
        reports.count(ada, experience(500), 1);
        reports.count(ParticipantId.random(), experience(600), 1);

        assertThat(counters.counts().firstFrames().count()).isEqualTo(2);
        assertThat(counters.counts().firstFrames().totalMillis()).isEqualTo(1_000);
        assertThat(counters.counts().restarts()).isEqualTo(4);
    }

    private static Experience experience(@Nullable Integer firstFrame) {
        return new Experience(firstFrame, Map.of(), 0, 1, 0, 0);
    }
}
