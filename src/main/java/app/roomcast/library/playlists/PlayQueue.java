package app.roomcast.library.playlists;

import app.roomcast.library.VideoCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playlist that a person watches along, as the watch page shows it.
 *
 * @param at which of them is watched, from 0
 */
public record PlayQueue(String playlist, String title, List<VideoCard> videos, int at) {

    /** Null at the beginning. */
    public @Nullable VideoCard previous() {
        return at == 0 ? null : videos.get(at - 1);
    }

    /** Null at the end. */
    public @Nullable VideoCard next() {
        return at + 1 == videos.size() ? null : videos.get(at + 1);
    }
}
