package app.roomcast.library.playlists;

import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A video as playlists list it.
 *
 * @param durationSeconds null until it is known
 * @param posterUrl null as long as there is no poster
 */
record PlaylistLine(
        VideoId id,
        String title,
        @Nullable Double durationSeconds,
        @Nullable String posterUrl) {

    static PlaylistLine of(Video video) {
        Duration duration = video.duration();
        return new PlaylistLine(
                video.id(),
                video.title().value(),
                duration == null ? null : duration.toMillis() / 1000.0,
                video.posterUrl());
    }
}
