package app.roomcast.packaging.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a media playlist says (RFC 8216, 4.3).
 *
 * @param version 1 where it says none
 * @param targetDuration in seconds
 * @param map the file that starts every segment
 */
public record MediaPlaylist(
        int version, int targetDuration, @Nullable String map, List<Segment> segments, boolean ended) {

    private static final int OUR_VERSION = 7;
    private static final String VERSION = "#EXT-X-VERSION:";
    private static final String EXTINF = "#EXTINF:";
    private static final String TARGET = "#EXT-X-TARGETDURATION:";
    private static final String MAP = "#EXT-X-MAP:URI=\"";

    /** One line pair of a media playlist. */
    public record Segment(String name, double seconds) {}

    public static MediaPlaylist parse(String text) throws Malformed {
        if (!text.startsWith("#EXTM3U\n")) {
            throw new Malformed("does not begin with #EXTM3U");
        }
        int version = 1;
        int target = -1;
        String map = null;
        var segments = new ArrayList<Segment>();
        double seconds = -1;
        boolean ended = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(VERSION)) {
                version = (int) number(line.substring(VERSION.length()));
            } else if (line.startsWith(TARGET)) {
                target = (int) number(line.substring(TARGET.length()));
            } else if (line.startsWith(MAP)) {
                map = quoted(line, MAP.length());
            } else if (line.startsWith(EXTINF)) {
                seconds = number(line.substring(EXTINF.length()).replaceFirst(",.*", ""));
            } else if (line.startsWith("#EXT-X-ENDLIST")) {
                ended = true;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (seconds < 0) {
                    throw new Malformed(line + " without its EXTINF");
                }
                segments.add(new Segment(line.trim(), seconds));
                seconds = -1;
            }
        }
        if (target < 0) {
            throw new Malformed("no EXT-X-TARGETDURATION");
        }
        return new MediaPlaylist(version, target, map, List.copyOf(segments), ended);
    }

    private static String quoted(String line, int from) throws Malformed {
        int end = line.indexOf('"', from);
        if (end < 0) {
            throw new Malformed(line + " without its end");
        }
        return line.substring(from, end);
    }

    private static double number(String text) throws Malformed {
        try {
            return Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            throw new Malformed(text + " is no number", e);
        }
    }

    /** The same under a target duration of ours. */
    public MediaPlaylist of(int seconds) {
        return new MediaPlaylist(OUR_VERSION, seconds, map, segments, ended);
    }

    /** The same, but for its last segment. */
    public MediaPlaylist withoutLast() {
        return new MediaPlaylist(version, targetDuration, map, segments.subList(0, segments.size() - 1), ended);
    }

    /** The same, to go on. */
    public MediaPlaylist growing() {
        return new MediaPlaylist(version, targetDuration, map, segments, false);
    }

    /** EVENT to its end: a playlist that grew may not become VOD. */
    public String text() {
        var text = new StringBuilder("#EXTM3U\n");
        text.append(VERSION).append(version).append('\n');
        text.append(TARGET).append(targetDuration).append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:EVENT\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (map != null) {
            text.append(MAP).append(map).append("\"\n");
        }
        for (Segment segment : segments) {
            text.append(String.format(Locale.ROOT, "%s%.6f,", EXTINF, segment.seconds))
                    .append('\n');
            text.append(segment.name).append('\n');
        }
        return text.append(ended ? "#EXT-X-ENDLIST\n" : "").toString();
    }

    public double seconds() {
        return segments.stream().mapToDouble(Segment::seconds).sum();
    }
}
