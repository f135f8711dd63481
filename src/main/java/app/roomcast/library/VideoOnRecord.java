package app.roomcast.library;

import java.time.Instant;

/**
 * What an administrator needs to know of a video.
 *
 * @param owner the username, empty if the person is gone
 * @param progress of the packaging, 0 to 1
 * @param size of the uploaded file, in bytes
 */
public record VideoOnRecord(
        VideoId id, String title, String owner, VideoState state, double progress, long size, Instant createdAt) {}
