package app.roomcast.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the codec strings (RFC 6381) out of the initialization segment: what is in it counts, not what was asked for. */
final class InitSegment {

    private static final int AAC_OBJECT_TYPE = 0x40;

    private InitSegment() {}

    static List<String> codecs(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var codecs = new ArrayList<String>();
        int avcC = find(bytes, "avcC", 0);
        if (avcC >= 0 && avcC + 8 <= bytes.length) {
            codecs.add(
                    String.format(Locale.ROOT, "avc1.%02x%02x%02x", bytes[avcC + 5], bytes[avcC + 6], bytes[avcC + 7]));
        }
        int esds = find(bytes, "esds", 0);
        if (esds >= 0) {
            codecs.add("mp4a.40." + audioObjectType(bytes, esds + 8));
        }
        return codecs;
    }

    /** Finds the DecoderSpecificInfo within the descriptors (ISO/IEC 14496-1, 7.2.6); its first five bits tell. */
    private static int audioObjectType(byte[] bytes, int from) {
        for (int i = from; i + 3 < bytes.length && i < from + 64; i++) {
            boolean config = (bytes[i] & 0xFF) == 0x04;
            if (config) {
                int object = afterLength(bytes, i + 1);
                int specific = object + 13;
                if ((bytes[object] & 0xFF) == AAC_OBJECT_TYPE && bytes[specific] == 0x05) {
                    return (bytes[afterLength(bytes, specific + 1)] & 0xFF) >> 3;
                }
            }
        }
        return 2;
    }

    private static int afterLength(byte[] bytes, int at) {
        int next = at;
        while ((bytes[next] & 0x80) != 0) {
            next++;
        }
        return next + 1;
    }

    private static int find(byte[] bytes, String box, int from) {
        byte[] name = box.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i + name.length <= bytes.length; i++) {
            if (bytes[i] == name[0] && bytes[i + 1] == name[1] && bytes[i + 2] == name[2] && bytes[i + 3] == name[3]) {
                return i;
            }
        }
        return -1;
    }
}
