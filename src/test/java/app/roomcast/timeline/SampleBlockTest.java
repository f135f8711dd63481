package app.roomcast.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.call.PairQuality;
import app.roomcast.call.ParticipantId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SampleBlockTest {

    private static final Instant START = Instant.parse("2026-12-31T10:00:00Z");

    private final ParticipantId reporter = new ParticipantId(UUID.randomUUID());
    private final ParticipantId other = new ParticipantId(UUID.randomUUID());
    private final SampleBlock block = new SampleBlock(reporter, other, START);

    @Test
    void readsWhatItPacked() {
        var well = new PairQuality(
                other,
                23,
                0.4,
                2.5,
                512_000,
                64_000_000,
                PairQuality.Path.RELAY,
                PairQuality.State.CONNECTED,
                PairQuality.Rung.NONE,
                false);
        var bad = new PairQuality(
                other, null, 100, 0, 0, 0, null, PairQuality.State.CLOSED, PairQuality.Rung.REBUILD, true);

        block.add(START, well);
        block.add(START.plusSeconds(10), bad);

        assertThat(block.bytes()).hasSize(28);
        assertThat(SampleBlock.read(other, START, block.bytes()))
                .containsExactly(new QualitySample(START, well), new QualitySample(START.plusSeconds(10), bad));
    }

    @Test
    void holdsTheLargestNumbersThatMayBeToldAtItsOwnLargest() {
        block.add(
                START,
                new PairQuality(
                        other,
                        60_000,
                        100,
                        100,
                        10_000_000_000L,
                        10_000_000_000L,
                        PairQuality.Path.HOST,
                        PairQuality.State.CONNECTED,
                        PairQuality.Rung.NONE,
                        false));

        var read = SampleBlock.read(other, START, block.bytes()).getFirst().pair();

        assertThat(read.roundTrip()).isEqualTo(32_767);
        assertThat(read.bitsIn()).isEqualTo(65_535_000);
        assertThat(read.lostIn()).isEqualTo(100);
    }

    @Test
    void isOverAfterAMinuteOrWhenItIsFullAndNotBefore() {
        assertThat(block.isOverAt(START.plusSeconds(59))).isFalse();
        assertThat(block.isOverAt(START.plusSeconds(60))).isTrue();
        for (var second = 0; second < 12; second++) {
            assertThat(block.isOverAt(START.plusSeconds(second))).isFalse();
            block.add(
                    START.plusSeconds(second),
                    new PairQuality(other, 1, 0, 0, 0, 0, null, PairQuality.State.NEW, PairQuality.Rung.NONE, false));
        }
        assertThat(block.isOverAt(START.plusSeconds(12))).isTrue();
    }
}
