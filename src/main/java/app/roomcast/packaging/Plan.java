package app.roomcast.packaging;

import app.roomcast.packaging.hls.InitSegment;
import java.io.IOException;
import java.time.Duration;

/** How a source becomes its renditions. */
sealed interface Plan {

    /** Bitrate of encoded sound in bit/s. */
    long SOUND_BITRATE = 160_000;

    MediaFacts facts();

    /** Whether the sound goes into the package as it is. */
    boolean copiesSound();

    /** A picture in several qualities, the sound beside it. */
    record Picture(MediaFacts facts, PictureTrack track, Ladder ladder, boolean copiesSound) implements Plan {

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
    record SoundOnly(MediaFacts facts, boolean copiesSound) implements Plan {

        @Override
        public Duration duration() {
            return facts.duration();
        }
    }

    /** What the playlists of the picture, or of the only sound, must add up to. */
    Duration duration();

    /** Copies what may be. */
    static Plan of(MediaFacts facts, CopyGate gate) {
        PictureTrack track = facts.picture();
        SoundTrack sound = facts.sound();
        boolean copiesSound = sound != null && sound.copyable() && !facts.soundStartsLate();
        if (track == null) {
            return new SoundOnly(facts, copiesSound);
        }
        Ladder ladder = gate.objections(facts).isEmpty()
                ? Ladder.copied(new FrameSize(track.width(), track.height()), FrameRate.ofCopy(track.timing()))
                : Ladder.encoded(FrameSize.encoded(track), FrameRate.of(track.timing()));
        return new Picture(facts, track, ladder, copiesSound);
    }

    /** An earlier try may have found that a copy is unfit; what it has finished since then is not of the size of the copy. */
    default Plan orWhatWasBegun(HlsPackage target) throws IOException {
        if (!(this instanceof Picture picture) || !picture.ladder.first().copied()) {
            return this;
        }
        FrameSize copy = picture.ladder.first().size();
        boolean begun = InitSegment.ofGrowing(
                        new MediaFiles(target, picture.ladder.first().stem()).initFile())
                .filter(init -> !copy.equals(new FrameSize(init.width(), init.height())))
                .isPresent();
        return begun ? encoded(facts()) : this;
    }

    /** Encodes all. */
    static Plan encoded(MediaFacts facts) {
        PictureTrack track = facts.picture();
        return track == null
                ? new SoundOnly(facts, false)
                : new Picture(
                        facts, track, Ladder.encoded(FrameSize.encoded(track), FrameRate.of(track.timing())), false);
    }
}
