package app.roomcast.packaging.hls;

import app.roomcast.packaging.hls.BoxFile.Place;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * A media segment: its movie fragments (ISO/IEC 14496-12, 8.8), added up.
 *
 * @param start decode time of the first sample, in units of the initialization segment
 * @param duration of all samples, in these units
 * @param shortest duration of a sample, in these units
 * @param startsWithIdr whether the first picture can be decoded without any before it; true of a sound
 * @param first where the first sample lies
 */
record Fragment(long start, long duration, long samples, long shortest, boolean startsWithIdr, Sample first) {

    /**
     * A sample in the file of its segment.
     *
     * @param track number of its track in the initialization segment
     * @param at its place in bytes from the start of the file
     */
    record Sample(int track, long at, long bytes) {}

    private static final int BASE_DATA_OFFSET = 0x1;
    private static final int SAMPLE_DESCRIPTION = 0x2;
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION = 0x800;

    static Fragment read(Path file, InitSegment init) throws IOException, Malformed {
        try (var boxes = new BoxFile(file)) {
            List<Place> places = boxes.places();
            Fragment whole = null;
            for (Place place : places) {
                if (place.type().equals("moof")) {
                    Fragment next = moof(boxes, place, init);
                    whole = whole == null ? next : whole.and(next);
                }
            }
            if (whole == null || places.stream().noneMatch(place -> place.type().equals("mdat"))) {
                throw new Malformed("no fragment");
            }
            return whole;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new Malformed("a box is cut off", e);
        }
    }

    private Fragment and(Fragment next) {
        return new Fragment(
                start,
                duration + next.duration,
                samples + next.samples,
                Math.min(shortest, next.shortest),
                startsWithIdr,
                first);
    }

    private static Fragment moof(BoxFile file, Place place, InitSegment init) throws IOException, Malformed {
        Box traf = file.read(place).child("traf");
        ByteBuffer head = traf.child("tfhd").fields();
        int flags = head.getInt();
        int track = head.getInt();
        long base = (flags & BASE_DATA_OFFSET) != 0 ? head.getLong() : place.start();
        skip(head, flags, SAMPLE_DESCRIPTION);
        long sampleDuration = (flags & DEFAULT_DURATION) != 0 ? head.getInt() : init.sampleDuration();
        long sampleSize = (flags & DEFAULT_SIZE) != 0 ? Integer.toUnsignedLong(head.getInt()) : 0;
        ByteBuffer time = traf.child("tfdt").fields();
        long start = time.getInt() >>> 24 == 0 ? Integer.toUnsignedLong(time.getInt()) : time.getLong();
        long duration = 0;
        long samples = 0;
        long shortest = Long.MAX_VALUE;
        boolean idr = false;
        Sample first = null;
        for (Box run : traf.boxes(0)) {
            if (!run.type().equals("trun")) {
                continue;
            }
            ByteBuffer fields = run.fields();
            int has = fields.getInt();
            int count = fields.getInt();
            long data = base + ((has & DATA_OFFSET) != 0 ? fields.getInt() : 0);
            skip(fields, has, FIRST_FLAGS);
            for (int i = 0; i < count; i++) {
                long itsDuration = (has & DURATION) != 0 ? Integer.toUnsignedLong(fields.getInt()) : sampleDuration;
                long itsSize = (has & SIZE) != 0 ? Integer.toUnsignedLong(fields.getInt()) : sampleSize;
                skip(fields, has, FLAGS);
                skip(fields, has, COMPOSITION);
                if (first == null) {
                    first = new Sample(track, data, itsSize);
                    idr = init.avc() == null
                            || NalUnits.startWithIdr(
                                    file, data, itsSize, init.avc().lengthSize());
                }
                duration += itsDuration;
                shortest = Math.min(shortest, itsDuration);
                samples++;
            }
        }
        if (first == null) {
            throw new Malformed("no samples");
        }
        return new Fragment(start, duration, samples, shortest, idr, first);
    }

    private static void skip(ByteBuffer fields, int flags, int flag) {
        if ((flags & flag) != 0) {
            fields.getInt();
        }
    }
}
