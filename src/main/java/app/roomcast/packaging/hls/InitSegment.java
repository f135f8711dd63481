package app.roomcast.packaging.hls;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The initialization segment of a rendition, which has one track: what is in it counts, not what was asked for.
 *
 * @param codec as CODECS names it (RFC 6381), or the name of the sample entry where it is none that packages hold
 * @param avc of a picture
 * @param width in pixels; 0 of a sound
 * @param height in pixels; 0 of a sound
 * @param timescale units a second of the times in the fragments
 * @param sampleDuration in these units, where a fragment tells none
 * @param emptyEdit seconds at the start that an edit list leaves empty
 */
public record InitSegment(
        String codec,
        @Nullable AvcConfig avc,
        int width,
        int height,
        long timescale,
        long sampleDuration,
        double emptyEdit) {

    private static final int FULL_BOX = 4;
    private static final int VISUAL_ENTRY = 78;
    private static final int SOUND_ENTRY = 28;
    private static final int SIZE_IN_VISUAL_ENTRY = 24;

    /** Empty while it is not written yet. */
    public static Optional<InitSegment> ofGrowing(Path file) throws IOException {
        try {
            return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        } catch (Malformed unfinished) {
            return Optional.empty();
        }
    }

    public static InitSegment read(Path file) throws IOException, Malformed {
        try {
            return parse(Files.readAllBytes(file));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new Malformed("a box is cut off", e);
        }
    }

    public boolean isPicture() {
        return avc != null;
    }

    private static InitSegment parse(byte[] bytes) throws Malformed {
        Box moov = Box.first(Box.in(ByteBuffer.wrap(bytes)), "moov");
        Box track = moov.child("trak");
        long timescale = timescale(track.child("mdia", "mdhd"));
        List<Box> entries = track.child("mdia", "minf", "stbl", "stsd").boxes(FULL_BOX + Integer.BYTES);
        long sampleDuration =
                Integer.toUnsignedLong(moov.child("mvex", "trex").fields().getInt(FULL_BOX + 8));
        if (entries.size() != 1 || timescale <= 0) {
            throw new Malformed(entries.size() + " sample entries, timescale " + timescale);
        }
        Box entry = entries.getFirst();
        double empty = emptyEdit(track, timescale(moov.child("mvhd")));
        if (entry.type().equals("avc1")) {
            AvcConfig avc = AvcConfig.of(Box.first(entry.boxes(VISUAL_ENTRY), "avcC"));
            int width = entry.content().getShort(SIZE_IN_VISUAL_ENTRY) & 0xFFFF;
            int height = entry.content().getShort(SIZE_IN_VISUAL_ENTRY + 2) & 0xFFFF;
            return new InitSegment(avc.codec(), avc, width, height, timescale, sampleDuration, empty);
        }
        String codec = entry.type().equals("mp4a")
                ? "mp4a.40." + SoundConfig.objectType(Box.first(entry.boxes(SOUND_ENTRY), "esds"))
                : entry.type();
        return new InitSegment(codec, null, 0, 0, timescale, sampleDuration, empty);
    }

    /** Of mvhd or mdhd, whose times are of 8 bytes from version 1 on. */
    private static long timescale(Box header) {
        ByteBuffer fields = header.fields();
        return Integer.toUnsignedLong(fields.getInt(fields.get(0) == 0 ? FULL_BOX + 8 : FULL_BOX + 16));
    }

    /** ISO/IEC 14496-12, 8.6.6: an edit whose media time is -1 shows nothing. */
    private static double emptyEdit(Box track, long movieTimescale) throws Malformed {
        if (track.boxes(0).stream().noneMatch(box -> box.type().equals("edts"))) {
            return 0;
        }
        ByteBuffer fields = track.child("edts", "elst").fields();
        boolean wide = fields.getInt() >>> 24 != 0;
        int entries = fields.getInt();
        long empty = 0;
        for (int i = 0; i < entries; i++) {
            long duration = wide ? fields.getLong() : Integer.toUnsignedLong(fields.getInt());
            long start = wide ? fields.getLong() : fields.getInt();
            fields.getInt();
            empty += start == -1 ? duration : 0;
        }
        return movieTimescale > 0 ? (double) empty / movieTimescale : 0;
    }
}
