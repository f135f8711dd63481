package app.roomcast.packaging.hls;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** What a sequence parameter set of H.264 says of the pixels (ITU-T H.264, 7.3.2.1.1). */
record SequenceParameters(long chromaFormat, long lumaBits, long chromaBits) {

    /** The profiles that tell the chroma format; all others have 4:2:0 of 8 bits. */
    private static final Set<Integer> TELLING = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    private static final int FOUR_TWO_ZERO = 1;
    private static final int FOUR_FOUR_FOUR = 3;

    static SequenceParameters of(byte[] nalUnit) throws Malformed {
        var bits = new Bits(unescaped(nalUnit));
        bits.skip(8);
        int profile = bits.read(8);
        bits.skip(16);
        bits.number();
        if (!TELLING.contains(profile)) {
            return new SequenceParameters(FOUR_TWO_ZERO, 8, 8);
        }
        long chroma = bits.number();
        if (chroma == FOUR_FOUR_FOUR) {
            bits.skip(1);
        }
        return new SequenceParameters(chroma, bits.number() + 8, bits.number() + 8);
    }

    boolean plain() {
        return chromaFormat == FOUR_TWO_ZERO && lumaBits == 8 && chromaBits == 8;
    }

    /** Without the 3 that keeps two zero bytes from looking like a start code (7.4.1). */
    private static byte[] unescaped(byte[] nalUnit) {
        var out = new ByteArrayOutputStream(nalUnit.length);
        int zeros = 0;
        for (byte b : nalUnit) {
            if (zeros == 2 && b == 3) {
                zeros = 0;
            } else {
                out.write(b);
                zeros = b == 0 ? Math.min(2, zeros + 1) : 0;
            }
        }
        return out.toByteArray();
    }

    /** Reads single bits and Exp-Golomb codes (9.1). */
    private static final class Bits {

        private final byte[] bytes;
        private int at;

        Bits(byte[] bytes) {
            this.bytes = bytes;
        }

        int read(int count) throws Malformed {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                if (at >= bytes.length * 8) {
                    throw new Malformed("the sequence parameter set is cut off");
                }
                value = value << 1 | (bytes[at / 8] >> (7 - at % 8) & 1);
            }
            return value;
        }

        void skip(int count) throws Malformed {
            read(count);
        }

        long number() throws Malformed {
            int zeros = 0;
            while (read(1) == 0) {
                zeros++;
                if (zeros > 30) {
                    throw new Malformed("a number in the sequence parameter set is too long");
                }
            }
            return (1L << zeros) - 1 + read(zeros);
        }
    }
}
