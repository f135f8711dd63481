package app.roomcast.packaging;

import app.roomcast.packaging.hls.MediaPlaylist;
import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which moments of a video its storyboard shows, and where on its sheets. A moment is the beginning of a segment, since that is a
 * key frame: the picture is the very one that is seen at the time that the index gives.
 *
 * @param seconds when the last picture ends to count
 * @param picture the size of one
 */
record StoryboardPlan(List<Moment> moments, double seconds, FrameSize picture) {

    /** Pictures of a video, whatever it lasts. */
    static final int MOST = 200;

    /** The longer side of a picture in pixels. */
    static final int LONG_SIDE = 160;

    /** Pictures in a row, and rows on a sheet. */
    static final int ACROSS = 10;

    private static final int ON_A_SHEET = ACROSS * ACROSS;

    /** Segments are as long as they are; what this many seconds lack is no reason to skip one. */
    private static final double ROUNDING = 0.001;

    /** What is seen from then on, as the segment that begins with it. */
    record Moment(String segment, double at) {}

    /**
     * Evenly spread: at least a second apart, and a 200th of the whole.
     *
     * @param size of the pictures of the rendition
     */
    static StoryboardPlan of(MediaPlaylist playlist, FrameSize size) {
        double seconds = playlist.seconds();
        double apart = Math.max(1, seconds / MOST) - ROUNDING;
        var moments = new ArrayList<Moment>();
        double at = 0;
        for (Segment segment : playlist.segments()) {
            if (moments.size() < MOST
                    && (moments.isEmpty() || at - moments.getLast().at() >= apart)) {
                moments.add(new Moment(segment.name(), at));
            }
            at += segment.seconds();
        }
        return new StoryboardPlan(moments, seconds, size.withLongSide(LONG_SIDE));
    }

    int sheets() {
        return (moments.size() + ON_A_SHEET - 1) / ON_A_SHEET;
    }

    /** Rows of a sheet; only where there is a single one may it be smaller. */
    int rows() {
        return sheets() > 1 ? ACROSS : (moments.size() + ACROSS - 1) / ACROSS;
    }

    int columns() {
        return Math.min(ACROSS, moments.size());
    }

    /** @param number 1 is the first */
    static String sheet(int number) {
        return String.format(Locale.ROOT, "storyboard_%05d.jpg", number);
    }

    /** The index: WebVTT, each cue naming a part of a sheet (Media Fragments URI 1.0, 4.2.2), as players read it. */
    String index() {
        var text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < moments.size(); i++) {
            double end = i + 1 < moments.size() ? moments.get(i + 1).at() : seconds;
            int onSheet = i % ON_A_SHEET;
            text.append('\n').append(time(moments.get(i).at())).append(" --> ").append(time(end));
            text.append('\n').append(sheet(i / ON_A_SHEET + 1)).append("#xywh=");
            text.append(onSheet % ACROSS * picture.width()).append(',');
            text.append(onSheet / ACROSS * picture.height()).append(',');
            text.append(picture.width()).append(',').append(picture.height()).append('\n');
        }
        return text.toString();
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
