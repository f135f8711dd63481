package app.roomcast.packaging;

import java.time.Duration;

/** How a source becomes its renditions. */
sealed interface Plan {

    /** Bitrate of encoded sound in bit/s. */
    long SOUND_BITRATE = 160_000;

    MediaFacts facts();

    /** A picture in several qualities, the sound beside it. */
    record Picture(MediaFacts facts, PictureTrack track, Ladder ladder) implements Plan {

        @Override
        public Duration duration() {
            return ladder.first().copied()
                    ? Duration.ofMillis(Math.round(track.timing().seconds() * 1000))
                    : facts.duration();
        }

        /** For the playlist of a package that still grows, in bit/s. */
        long expectedBitrate(Rung rung) {
            return rung.copied() ? track.timing().bitrate() * 3 / 2 : rung.peakBitrate() * 11 / 10;
        }
    }

    /** There is only sound. */
    record SoundOnly(MediaFacts facts) implements Plan {

        @Override
        public Duration duration() {
            return facts.duration();
        }
    }

    /** What the playlists of the picture, or of the only sound, must add up to. */
    Duration duration();

    static Plan of(MediaFacts facts, CopyGate gate) {
        PictureTrack track = facts.picture();
        if (track == null) {
            return new SoundOnly(facts);
        }
        FrameRate rate = FrameRate.of(track.timing());
        Ladder ladder = gate.objections(facts).isEmpty()
                ? Ladder.copied(new FrameSize(track.width(), track.height()), rate)
                : Ladder.encoded(FrameSize.encoded(track), rate);
        return new Picture(facts, track, ladder);
    }
}
