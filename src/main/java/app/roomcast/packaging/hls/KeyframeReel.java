package app.roomcast.packaging.hls;

import app.roomcast.packaging.hls.Fragment.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fragmented MP4 (ISO/IEC 14496-12, 8.8) of the first picture of each of some segments, one a second. Each is an IDR picture, so
 * none needs another: whoever wants a few pictures of a long video reads and decodes just these.
 */
public final class KeyframeReel {

    private static final int BASE_IS_MOOF = 0x020000;
    private static final int OFFSET_FLAGS_DURATION_SIZE = 0x305;
    private static final int NEEDS_NO_OTHER = 0x02000000;
    private static final int WIDE_TIME = 1 << 24;

    private static final int SEQUENCE = 16;
    private static final int HEAD = 16;
    private static final int TIME = 20;
    private static final int RUN = 32;
    private static final int TRACK = Box.HEADER + HEAD + TIME + RUN;
    private static final int MOVIE = Box.HEADER + SEQUENCE + TRACK;

    private KeyframeReel() {}

    public static void write(Path initFile, List<Path> segments, Path reel) throws IOException, Malformed {
        InitSegment init = InitSegment.read(initFile);
        try (OutputStream out = Files.newOutputStream(reel)) {
            Files.copy(initFile, out);
            for (int i = 0; i < segments.size(); i++) {
                Sample first = Fragment.read(segments.get(i), init).first();
                out.write(fragment(i, first, (int) init.timescale()));
                try (var file = new BoxFile(segments.get(i))) {
                    out.write(file.bytes(first.at(), first.bytes()).array());
                }
            }
        }
    }

    /** All that stands before the sample. */
    private static byte[] fragment(int second, Sample sample, int timescale) {
        ByteBuffer bytes = ByteBuffer.allocate(MOVIE + Box.HEADER);
        begin(bytes, MOVIE, "moof");
        begin(bytes, SEQUENCE, "mfhd").putInt(0).putInt(second + 1);
        begin(bytes, TRACK, "traf");
        begin(bytes, HEAD, "tfhd").putInt(BASE_IS_MOOF).putInt(sample.track());
        begin(bytes, TIME, "tfdt").putInt(WIDE_TIME).putLong((long) second * timescale);
        begin(bytes, RUN, "trun").putInt(OFFSET_FLAGS_DURATION_SIZE).putInt(1).putInt(MOVIE + Box.HEADER);
        bytes.putInt(NEEDS_NO_OTHER).putInt(timescale).putInt((int) sample.bytes());
        begin(bytes, Box.HEADER + (int) sample.bytes(), "mdat");
        return bytes.array();
    }

    private static ByteBuffer begin(ByteBuffer bytes, int size, String type) {
        return bytes.putInt(size).put(type.getBytes(StandardCharsets.ISO_8859_1));
    }
}
