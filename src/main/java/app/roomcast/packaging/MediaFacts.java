package app.roomcast.packaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a source really holds, measured on its packets where headers lie or are silent.
 *
 * @param duration from the first to the end of the last packet of the tracks that count
 * @param pictureTracks how many moving pictures it holds; {@code picture} is the first
 * @param cover stream index of an attached picture
 */
record MediaFacts(
        SourceKind kind,
        Duration duration,
        int pictureTracks,
        @Nullable PictureTrack picture,
        @Nullable SoundTrack sound,
        @Nullable Integer cover) {

    boolean audioOnly() {
        return picture == null;
    }
}
