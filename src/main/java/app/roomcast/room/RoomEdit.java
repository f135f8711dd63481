package app.roomcast.room;

import org.jspecify.annotations.Nullable;

/**
 * What a moderator changes about a room; what is null stays as it is.
 *
 * @param capacity how many may be inside at once, or 0 for as many as the administrator gives to rooms without a limit of their own
 */
public record RoomEdit(
        @Nullable Access access,
        @Nullable Boolean waitingRoom,
        @Nullable Boolean locked,
        @Nullable Integer capacity) {

    static final int DEFAULT_CAPACITY = 0;
}
