package app.roomcast.library.comments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as browsers and scripts read it.
 *
 * @param author as others see the person
 * @param seconds of the moment that it is about, null where it is about the whole
 * @param mayRemove whether the reader may
 */
record CommentDocument(
        UUID id, String author, String text, @Nullable Double seconds, Instant createdAt, boolean mayRemove) {}
