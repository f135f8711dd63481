package app.roomcast.timeline;

import app.roomcast.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call from its first participant to its last.
 *
 * @param endedAt null while it goes on
 * @param names of those who came first, in that order
 */
public record PastCall(
        UUID id, RoomId room, Instant beganAt, @Nullable Instant endedAt, List<String> names) {}
