package app.roomcast.packaging;

/** Width and height of a picture as it is shown, in square pixels. */
record FrameSize(int width, int height) {

    static final int SHORT_SIDE_CAP = 1080;
    static final int LONG_SIDE_CAP = 3840;

    /** How a track is encoded: upright, square pixels, even, short side 1080 at most, never larger than it is. */
    static FrameSize encoded(PictureTrack track) {
        double wide = track.width() * track.aspect();
        double high = track.height();
        if (track.rotation() % 180 != 0) {
            double swap = wide;
            wide = high;
            high = swap;
        }
        double scale = Math.min(1, SHORT_SIDE_CAP / Math.min(wide, high));
        scale = Math.min(scale, LONG_SIDE_CAP / Math.max(wide, high));
        return new FrameSize(even(wide * scale), even(high * scale));
    }

    private static int even(double side) {
        return Math.max(2, (int) Math.floor(Math.round(side * 1000) / 1000.0) / 2 * 2);
    }

    /** The same picture, smaller. */
    FrameSize withShortSide(int lines) {
        double scale = (double) lines / shortSide();
        return new FrameSize(even(width * scale), even(height * scale));
    }

    /** The same picture, with its longer side that long: as even sides come nearest to it. */
    FrameSize withLongSide(int side) {
        double scale = (double) side / Math.max(width, height);
        return new FrameSize(even(width * scale + 1), even(height * scale + 1));
    }

    int shortSide() {
        return Math.min(width, height);
    }

    /** The bitrate that a picture of this size may peak at, in bit/s: 6 Mbit/s for 1080p30, less than linear below. */
    long peakBitrate(FrameRate rate) {
        double share = (double) width * height / (1920 * 1080);
        double bits = 6_000_000 * Math.pow(share, 0.75) * (rate.value() > 35 ? 1.35 : 1);
        return Math.max(300_000, Math.round(bits / 1000) * 1000);
    }
}
