package app.roomcast.packaging;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source really holds, measured on its packets where headers lie or are silent.
 *
 * @param duration from the first to the end of the last packet of the tracks that count
 * @param pictureTracks how many moving pictures it holds; {@code picture} is the first
 * @param cover stream index of an attached picture
 * @param texts subtitles that are text, the preferred ones first
 */
record MediaFacts(
        SourceKind kind,
        Duration duration,
        int pictureTracks,
        @Nullable PictureTrack picture,
        @Nullable SoundTrack sound,
        @Nullable Integer cover,
        List<TextTrack> texts) {

    /** Sound and picture that are further apart are noticed (ITU-R BT.1359: 45 ms early, 125 ms late). */
    private static final double LIPS_DIFFER_SECONDS = 0.045;

    /** Whether the sound begins so long after the picture that it would be heard too early where a player starts both at once. */
    boolean soundStartsLate() {
        return picture != null
                && sound != null
                && sound.timing().start() - picture.timing().start() > LIPS_DIFFER_SECONDS;
    }

    boolean audioOnly() {
        return picture == null;
    }
}
