package app.roomcast.packaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a source becomes its rendition. */
sealed interface Plan {

    MediaFacts facts();

    /** The picture as it is; the sound as it is where it can be. */
    record CopyPicture(MediaFacts facts, PictureTrack picture) implements Plan {

        @Override
        public FrameRate rate() {
            return FrameRate.of(picture.timing());
        }

        @Override
        public FrameSize size() {
            return new FrameSize(picture.width(), picture.height());
        }

        @Override
        public long expectedBitrate() {
            return picture.timing().bitrate() * 3 / 2 + SOUND_BITRATE;
        }
    }

    /** The picture encoded anew. */
    record EncodePicture(MediaFacts facts, PictureTrack picture) implements Plan {

        @Override
        public FrameRate rate() {
            return FrameRate.of(picture.timing());
        }

        @Override
        public FrameSize size() {
            return FrameSize.encoded(picture);
        }

        @Override
        public long expectedBitrate() {
            return size().peakBitrate(rate()) * 11 / 10 + SOUND_BITRATE;
        }
    }

    /** There is only sound. */
    record SoundOnly(MediaFacts facts) implements Plan {

        @Override
        public @Nullable FrameRate rate() {
            return null;
        }

        @Override
        public FrameSize size() {
            return new FrameSize(0, 0);
        }

        @Override
        public long expectedBitrate() {
            return SOUND_BITRATE * 5 / 4;
        }
    }

    long SOUND_BITRATE = 160_000;

    /** None where there is only sound. */
    @Nullable
    FrameRate rate();

    /** 0 by 0 where there is only sound. */
    FrameSize size();

    /** For the playlist of a package that still grows, in bit/s. */
    long expectedBitrate();

    default String renditionName() {
        return facts().audioOnly() ? "audio" : size().shortSide() + "p";
    }

    /** What the playlist must add up to. */
    default Duration duration() {
        PictureTrack picture = facts().picture();
        return this instanceof CopyPicture && picture != null
                ? Duration.ofMillis(Math.round(picture.timing().seconds() * 1000))
                : facts().duration();
    }

    static Plan of(MediaFacts facts, CopyGate gate) {
        PictureTrack picture = facts.picture();
        if (picture == null) {
            return new SoundOnly(facts);
        }
        return gate.objections(facts).isEmpty() ? new CopyPicture(facts, picture) : new EncodePicture(facts, picture);
    }
}
