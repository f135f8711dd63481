package app.roomcast.library.sharing;

import app.roomcast.library.VideoId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link that shows one video to whoever has it.
 *
 * @param note for whom it is, perhaps empty
 * @param sites origins of those that may show the video in a frame
 */
record ShareLink(UUID id, VideoId video, String note, List<String> sites, Instant createdAt, Instant expiresAt) {

    boolean isGoodAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }
}
