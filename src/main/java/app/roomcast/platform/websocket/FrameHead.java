package app.roomcast.platform.websocket;

import java.nio.ByteBuffer;

/** What comes before the payload of an unmasked frame that is a whole message (RFC 6455, 5.2). */
final class FrameHead {

    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;

    private static final int FINAL = 0x80;
    private static final int LONGEST_IN_7_BITS = 125;
    private static final int LENGTH_OF_16_BITS = 126;
    private static final int LENGTH_OF_64_BITS = 127;
    private static final int LONGEST_HEAD = 10;

    private FrameHead() {}

    static ByteBuffer of(int opcode, int length) {
        var head = ByteBuffer.allocate(LONGEST_HEAD).put((byte) (FINAL | opcode));
        if (length <= LONGEST_IN_7_BITS) {
            head.put((byte) length);
        } else if (length <= Character.MAX_VALUE) {
            head.put((byte) LENGTH_OF_16_BITS).putChar((char) length);
        } else {
            head.put((byte) LENGTH_OF_64_BITS).putLong(length);
        }
        return head.flip();
    }
}
