package app.roomcast.library.comments;

import app.roomcast.account.PersonId;
import app.roomcast.library.VideoId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written about a video.
 *
 * @param seconds of the moment that it is about, null where it is about the whole
 */
record Comment(
        UUID id,
        VideoId video,
        PersonId author,
        String text,
        @Nullable Double seconds,
        Instant createdAt) {}
