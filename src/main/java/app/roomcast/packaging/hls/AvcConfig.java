package app.roomcast.packaging.hls;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * How a track of H.264 is decoded (ISO/IEC 14496-15, 5.3.3.1).
 *
 * @param codec as CODECS names it (RFC 6381, 3.3)
 * @param lengthSize bytes of the length that stands before each NAL unit
 * @param plain whether pictures are 4:2:0 of 8 bits
 */
record AvcConfig(String codec, int lengthSize, boolean plain) {

    private static final int FIELDS_BEFORE_SPS = 8;

    static AvcConfig of(Box avcC) throws Malformed {
        ByteBuffer fields = avcC.fields();
        if (fields.remaining() <= FIELDS_BEFORE_SPS || (fields.get(5) & 0x1F) == 0) {
            throw new Malformed("avcC without a sequence parameter set");
        }
        String codec = String.format(Locale.ROOT, "avc1.%02x%02x%02x", fields.get(1), fields.get(2), fields.get(3));
        int length = fields.getShort(6) & 0xFFFF;
        byte[] sps = new byte[Math.min(length, fields.remaining() - FIELDS_BEFORE_SPS)];
        fields.get(FIELDS_BEFORE_SPS, sps);
        return new AvcConfig(
                codec, (fields.get(4) & 3) + 1, SequenceParameters.of(sps).plain());
    }
}
