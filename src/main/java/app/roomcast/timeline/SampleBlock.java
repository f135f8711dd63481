package app.roomcast.timeline;

import app.roomcast.call.PairQuality;
import app.roomcast.call.PairQuality.Path;
import app.roomcast.call.PairQuality.Rung;
import app.roomcast.call.PairQuality.State;
import app.roomcast.call.ParticipantId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one end of one pair in one minute, {@value #BYTES} bytes each: seconds since the first, round trip in milliseconds
 * or -1, both losses in thousandths, both rates in kbit/s, path and state, rung and whether it was frozen.
 */
final class SampleBlock {

    static final Duration LENGTH = Duration.ofMinutes(1);

    private static final int BYTES = 14;
    private static final int MOST = 12;

    final ParticipantId reporter;
    final ParticipantId other;
    final Instant from;
    private final ByteBuffer samples = ByteBuffer.allocate(MOST * BYTES);

    SampleBlock(ParticipantId reporter, ParticipantId other, Instant from) {
        this.reporter = reporter;
        this.other = other;
        this.from = from;
    }

    boolean isOverAt(Instant moment) {
        return !samples.hasRemaining() || !moment.isBefore(from.plus(LENGTH));
    }

    void add(Instant at, PairQuality pair) {
        samples.putShort((short) Math.clamp(Duration.between(from, at).toSeconds(), 0, Short.MAX_VALUE));
        samples.putShort((short) (pair.roundTrip() == null ? -1 : Math.min(pair.roundTrip(), Short.MAX_VALUE)));
        samples.putShort((short) Math.round(pair.lostIn() * 10));
        samples.putShort((short) Math.round(pair.lostOut() * 10));
        samples.putShort(kilobits(pair.bitsIn()));
        samples.putShort(kilobits(pair.bitsOut()));
        samples.put((byte) ((pair.path() == null ? 0 : pair.path().ordinal() + 1)
                | pair.state().ordinal() << 3));
        samples.put((byte) (pair.rung().ordinal() | (pair.frozen() ? 1 << 2 : 0)));
    }

    byte[] bytes() {
        return Arrays.copyOf(samples.array(), samples.position());
    }

    static List<QualitySample> read(ParticipantId other, Instant from, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var samples = new ArrayList<QualitySample>(bytes.length / BYTES);
        while (in.remaining() >= BYTES) {
            var at = from.plusSeconds(in.getShort());
            var roundTrip = in.getShort();
            var lostIn = in.getShort() / 10.0;
            var lostOut = in.getShort() / 10.0;
            var bitsIn = Short.toUnsignedLong(in.getShort()) * 1_000;
            var bitsOut = Short.toUnsignedLong(in.getShort()) * 1_000;
            var first = in.get();
            var second = in.get();
            samples.add(new QualitySample(
                    at,
                    new PairQuality(
                            other,
                            roundTrip < 0 ? null : (int) roundTrip,
                            lostIn,
                            lostOut,
                            bitsIn,
                            bitsOut,
                            path(first & 7),
                            State.values()[first >> 3],
                            Rung.values()[second & 3],
                            (second & 1 << 2) != 0)));
        }
        return samples;
    }

    private static @Nullable Path path(int code) {
        return code == 0 ? null : Path.values()[code - 1];
    }

    private static short kilobits(long bits) {
        return (short) Math.min(Math.round(bits / 1_000.0), 0xFFFF);
    }
}
