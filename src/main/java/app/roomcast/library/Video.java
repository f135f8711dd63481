package app.roomcast.library;

import app.roomcast.account.PersonId;
import app.roomcast.packaging.Rendition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded video, whether or not it can be watched yet.
 *
 * @param playable whether players may start, perhaps before the package is whole
 * @param progress of the packaging, 0 to 1
 * @param duration null until the file has been probed
 * @param errorCode why packaging was given up, null unless it was
 * @param poster whether the package has a picture
 * @param ownPosterAt since when it has the picture that its owner has chosen instead, null unless it has
 * @param fileName what the uploader's system called the file; only ever shown
 * @param fileSize of the uploaded file, in bytes
 */
public record Video(
        VideoId id,
        PersonId owner,
        Title title,
        String description,
        Tags tags,
        Access access,
        VideoState state,
        boolean playable,
        double progress,
        @Nullable Duration duration,
        @Nullable String errorCode,
        boolean poster,
        @Nullable Instant ownPosterAt,
        String fileName,
        long fileSize,
        Instant createdAt,
        List<Rendition> renditions) {

    static Video uploaded(VideoId id, PersonId owner, Title title, String fileName, long fileSize, Instant createdAt) {
        return new Video(
                id,
                owner,
                title,
                "",
                Tags.NONE,
                Access.PRIVATE,
                VideoState.QUEUED,
                false,
                0,
                null,
                null,
                false,
                null,
                fileName,
                fileSize,
                createdAt,
                List.of());
    }

    Video with(List<Rendition> made) {
        return new Video(
                id,
                owner,
                title,
                description,
                tags,
                access,
                state,
                playable,
                progress,
                duration,
                errorCode,
                poster,
                ownPosterAt,
                fileName,
                fileSize,
                createdAt,
                made);
    }

    public boolean isOwnedBy(PersonId person) {
        return owner.equals(person);
    }

    /** For those who may watch the video; null where there is no picture. */
    public @Nullable String posterUrl() {
        return posterName() == null ? null : "/videos/" + id + "/hls/" + posterName();
    }

    /** Where the picture lies beside the playlists, another address for each that was chosen; null where there is none. */
    public @Nullable String posterName() {
        if (ownPosterAt != null) {
            return "poster.jpg?at=" + ownPosterAt.toEpochMilli();
        }
        return poster ? "poster.jpg" : null;
    }
}
