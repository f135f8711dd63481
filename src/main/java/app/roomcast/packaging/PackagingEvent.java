package app.roomcast.packaging;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What became of a request. Published synchronously on the thread of the job. A new try starts over, or where the first
 * rendition is whole goes on from there. */
public sealed interface PackagingEvent {

    UUID id();

    /**
     * The source holds a picture or a sound and a try has begun.
     *
     * @param duration measured, not what the file's header says
     */
    record PackagingStarted(UUID id, Duration duration, boolean audioOnly) implements PackagingEvent {}

    /** The multivariant playlist and the first segment stand: players may start. */
    record PackageBecamePlayable(UUID id, List<Rendition> renditions) implements PackagingEvent {}

    /**
     * The first rendition is whole and conformant and will not change any more; the others are made.
     *
     * @param poster whether poster.jpg stands beside it
     */
    record FirstRenditionFinished(UUID id, Duration duration, List<Rendition> renditions, boolean poster)
            implements PackagingEvent {}

    /** The source has brought subtitles along; at least one. Told again by each try. */
    record SubtitlesFound(UUID id, List<Subtitle> subtitles) implements PackagingEvent {}

    /** @param progress 0 to 1 */
    record PackagingProgressed(UUID id, double progress, Pace pace) implements PackagingEvent {}

    /** There is no room on the disk; it goes on as soon as there is. */
    record PackagingWaitsForRoom(UUID id) implements PackagingEvent {}

    /** The package is whole and conformant.
     *
     * @param poster whether poster.jpg stands beside it
     */
    record PackageFinished(UUID id, Duration duration, List<Rendition> renditions, boolean poster)
            implements PackagingEvent {}

    /**
     * Given up for good; nothing of the package is left.
     *
     * @param code has a sentence {@code error.<code>} for the person who uploaded
     */
    record PackagingFailed(UUID id, String code) implements PackagingEvent {}
}
