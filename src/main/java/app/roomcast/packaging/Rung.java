package app.roomcast.packaging;

/**
 * One quality of a picture.
 *
 * @param number within its package, in the order in which they are made
 * @param copied whether it goes into the package as it is
 */
record Rung(int number, FrameSize size, FrameRate rate, boolean copied) {

    String name() {
        return size.shortSide() + "p";
    }

    /** What the names of its files begin with. */
    String stem() {
        return "v" + number;
    }

    /** In bit/s. */
    long peakBitrate() {
        return size.peakBitrate(rate);
    }
}
