package app.roomcast.packaging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a media playlist says (RFC 8216, 4.3).
 *
 * @param targetDuration in seconds
 * @param map the file that starts every segment
 */
record MediaPlaylist(int targetDuration, @Nullable String map, List<Segment> segments, boolean ended) {

    private static final String EXTINF = "#EXTINF:";
    private static final String TARGET = "#EXT-X-TARGETDURATION:";
    private static final String MAP = "#EXT-X-MAP:URI=\"";

    /** One line pair of a media playlist. */
    record Segment(String name, double seconds) {}

    static MediaPlaylist parse(String text) {
        int target = 0;
        String map = null;
        var segments = new ArrayList<Segment>();
        double seconds = 0;
        boolean ended = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(TARGET)) {
                target = Integer.parseInt(line.substring(TARGET.length()).trim());
            } else if (line.startsWith(MAP)) {
                map = line.substring(MAP.length(), line.indexOf('"', MAP.length()));
            } else if (line.startsWith(EXTINF)) {
                seconds = Double.parseDouble(line.substring(EXTINF.length(), line.indexOf(',')));
            } else if (line.startsWith("#EXT-X-ENDLIST")) {
                ended = true;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                segments.add(new Segment(line.trim(), seconds));
            }
        }
        return new MediaPlaylist(target, map, List.copyOf(segments), ended);
    }

    double seconds() {
        return segments.stream().mapToDouble(Segment::seconds).sum();
    }
}
