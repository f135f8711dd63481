package app.roomcast.chat;

import app.roomcast.room.RoomRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as everybody in its room sees it.
 *
 * @param number its place in the order of all messages
 * @param author names the author among the people of this room, and nowhere else
 * @param role what the author was in the room when he wrote it
 * @param text null once it was removed
 * @param removedBy the name of who has removed it, or null
 */
record ChatMessage(
        UUID id,
        long number,
        String author,
        String name,
        RoomRole role,
        @Nullable String text,
        Instant sentAt,
        @Nullable String removedBy) {}
