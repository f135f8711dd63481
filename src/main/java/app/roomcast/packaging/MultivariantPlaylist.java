package app.roomcast.packaging;

import java.util.List;

/** Writes our own multivariant playlist (RFC 8216, 4.3.4): ffmpeg's guesses its bandwidths. */
final class MultivariantPlaylist {

    private MultivariantPlaylist() {}

    static String text(Plan plan, Bandwidth bandwidth, List<String> codecs) {
        var attributes = new StringBuilder()
                .append("BANDWIDTH=" + bandwidth.peak())
                .append(",AVERAGE-BANDWIDTH=" + bandwidth.average())
                .append(",CODECS=\"" + String.join(",", codecs) + "\"");
        FrameRate rate = plan.rate();
        if (rate != null) {
            attributes.append(
                    ",RESOLUTION=" + plan.size().width() + "x" + plan.size().height());
            attributes.append(",FRAME-RATE=" + rate.decimal());
        }
        return """
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-STREAM-INF:%s
                %s
                """.formatted(attributes, HlsPackage.MEDIA);
    }
}
