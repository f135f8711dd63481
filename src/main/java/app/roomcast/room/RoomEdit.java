package app.roomcast.room;

import org.jspecify.annotations.Nullable;

/** What a moderator changes about a room; what is null stays as it is. */
public record RoomEdit(
        @Nullable Access access,
        @Nullable Boolean waitingRoom,
        @Nullable Boolean locked,
        @Nullable Integer capacity) {}
