package app.roomcast.packaging.hls;

import java.nio.ByteBuffer;

/** The descriptors of a track of AAC (ISO/IEC 14496-1, 7.2.6.5). */
final class SoundConfig {

    private static final int ELEMENTARY_STREAM = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;
    private static final int AAC = 0x40;

    private SoundConfig() {}

    /** The audio object type (ISO/IEC 14496-3, 1.6.2.1): 2 is AAC-LC. */
    static int objectType(Box esds) throws Malformed {
        ByteBuffer fields = esds.fields();
        fields.getInt();
        expect(fields, ELEMENTARY_STREAM);
        fields.getShort();
        int flags = fields.get();
        if ((flags & 0xE0) != 0) {
            throw new Malformed("esds with flags " + flags);
        }
        expect(fields, DECODER_CONFIG);
        int kind = fields.get() & 0xFF;
        if (kind != AAC) {
            throw new Malformed("sound of the kind " + kind);
        }
        fields.position(fields.position() + 12);
        expect(fields, DECODER_SPECIFIC);
        return (fields.get() & 0xFF) >> 3;
    }

    private static void expect(ByteBuffer fields, int tag) throws Malformed {
        if (fields.get() != tag) {
            throw new Malformed("esds without descriptor " + tag);
        }
        while ((fields.get() & 0x80) != 0) {
            // Skips the length, seven bits a byte.
        }
    }
}
