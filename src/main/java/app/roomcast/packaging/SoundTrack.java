package app.roomcast.packaging;

/** A sound track in a source. */
record SoundTrack(
        int index, String codec, String profile, int channels, int sampleRate, boolean preferred, Timing timing) {

    /** Whether every browser plays it as it is. */
    boolean copyable() {
        return codec.equals("aac")
                && profile.equals("LC")
                && (channels == 1 || channels == 2)
                && (sampleRate == 44_100 || sampleRate == 48_000);
    }
}
