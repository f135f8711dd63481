package app.roomcast.packaging.hls;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The NAL units of an H.264 picture, each after its length (ISO/IEC 14496-15, 5.3.2). */
final class NalUnits {

    private static final int LAST_SLICE = 5;
    private static final int IDR_SLICE = 5;

    private NalUnits() {}

    /** Whether the first coded slice is of an IDR picture (ITU-T H.264, table 7-1). */
    static boolean startWithIdr(BoxFile file, long position, long size, int lengthSize) throws IOException, Malformed {
        long at = position;
        while (at + lengthSize < position + size) {
            ByteBuffer head = file.bytes(at, lengthSize + 1);
            long length = 0;
            for (int i = 0; i < lengthSize; i++) {
                length = length << 8 | head.get() & 0xFF;
            }
            int type = head.get() & 0x1F;
            if (type >= 1 && type <= LAST_SLICE) {
                return type == IDR_SLICE;
            }
            at += lengthSize + length;
        }
        return false;
    }
}
