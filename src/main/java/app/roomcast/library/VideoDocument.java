package app.roomcast.library;

import app.roomcast.packaging.Pace;
import app.roomcast.packaging.PackagingJob;
import app.roomcast.packaging.Rendition;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video as browsers and scripts read it.
 *
 * @param progress of the packaging, 0 to 1
 * @param queuePlace from 1, among the videos that wait for the same as this one: to be playable, or for its other qualities; null
 *     where it does not wait
 * @param waitsForRoom whether it goes on only once there is room on the portal's disk
 * @param speed of the packaging: seconds of the video in a second; null until it is known
 * @param secondsLeft until the package is whole, if it goes on like this; null until it is known
 * @param durationSeconds null until the file has been probed
 * @param error why packaging was given up, null unless it was
 * @param posterUrl null as long as there is no poster
 * @param mine whether it belongs to the reader; absent in notices, which several read
 */
record VideoDocument(
        VideoId id,
        String title,
        String description,
        List<String> tags,
        Access access,
        VideoState state,
        boolean playable,
        double progress,
        @Nullable Integer queuePlace,
        boolean waitsForRoom,
        @Nullable Double speed,
        @Nullable Long secondsLeft,
        @Nullable Double durationSeconds,
        List<Rendition> renditions,
        @Nullable Problem error,
        @Nullable String posterUrl,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean mine) {

    /** @param message the sentence for the person, in the reader's language */
    record Problem(String code, String message) {}

    static VideoDocument of(Video video, @Nullable PackagingJob job, @Nullable Problem error, @Nullable Boolean mine) {
        Duration duration = video.duration();
        Pace pace = job == null ? null : job.pace();
        return new VideoDocument(
                video.id(),
                video.title().value(),
                video.description(),
                video.tags().values(),
                video.access(),
                video.state(),
                video.playable(),
                video.progress(),
                job == null || job.queuePlace() == 0 ? null : job.queuePlace(),
                job != null && job.waitsForRoom(),
                pace == null ? null : pace.speed(),
                pace == null ? null : pace.left().toSeconds(),
                duration == null ? null : duration.toMillis() / 1000.0,
                video.renditions(),
                error,
                video.posterUrl(),
                video.createdAt(),
                mine);
    }
}
