package app.roomcast.packaging;

/**
 * When the packets of a track play, in seconds on the clock of the source.
 *
 * @param peakRate most packets within any whole second
 * @param bytes of all packets
 */
record Timing(double start, double end, long packets, double averageRate, double peakRate, long bytes) {

    double seconds() {
        return end - start;
    }

    long bitrate() {
        return seconds() > 0 ? Math.round(bytes * 8 / seconds()) : 0;
    }
}
