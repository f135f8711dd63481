package app.roomcast.library;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A video as the pages show it at first paint.
 *
 * @param stateKey the message that names the state, null where nothing need be said because the video is ready
 * @param length such as 1:02:03, null until it is known
 * @param percent of the packaging, 0 to 100
 */
public record VideoCard(
        VideoId id,
        String title,
        @Nullable String posterUrl,
        @Nullable String length,
        VideoState state,
        @Nullable String stateKey,
        boolean restricted,
        long percent) {

    public static VideoCard of(Video video) {
        Duration duration = video.duration();
        return new VideoCard(
                video.id(),
                video.title().value(),
                video.posterUrl(),
                duration == null ? null : clock(Math.max(1, Math.round(duration.toMillis() / 1000.0))),
                video.state(),
                video.state() == VideoState.READY
                        ? null
                        : "library.state." + video.state().name().toLowerCase(Locale.ROOT),
                video.access() == Access.PRIVATE,
                Math.round(video.progress() * 100));
    }

    static String clock(long seconds) {
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
