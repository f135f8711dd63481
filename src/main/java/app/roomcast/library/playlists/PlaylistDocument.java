package app.roomcast.library.playlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playlist as one reader sees it.
 *
 * @param mine whether it belongs to the reader
 * @param videoCount of the videos that the reader may watch
 * @param posterUrl of the first of them, null where it has none
 * @param holds whether it holds the video that was asked about, which only an owner learns; absent elsewhere
 * @param videos that the reader may watch, in their order; absent in lists of playlists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaylistDocument(
        PlaylistId id,
        String title,
        String description,
        PlaylistAccess access,
        boolean mine,
        int videoCount,
        @JsonInclude @Nullable String posterUrl,
        Instant createdAt,
        @Nullable Boolean holds,
        @Nullable List<PlaylistLine> videos) {

    /** For templates: what only the owner sees, and he may wish to know. */
    public boolean restricted() {
        return access == PlaylistAccess.PRIVATE;
    }
}
