package app.roomcast.library.trash;

import app.roomcast.library.VideoId;
import java.time.Instant;

/**
 * A video in its owner's trash.
 *
 * @param fileSize of the uploaded file, in bytes
 * @param byRule whether a rule of the portal has put it there, and not its owner
 * @param goneAt when its files are removed
 */
record TrashedVideo(VideoId id, String title, long fileSize, Instant trashedAt, boolean byRule, Instant goneAt) {}
