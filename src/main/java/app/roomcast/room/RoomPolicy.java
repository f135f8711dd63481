package app.roomcast.room;

/**
 * How people come into a room's call.
 *
 * @param waitingRoom whether members and guests wait until a moderator admits them
 * @param locked whether nobody may come in any more
 * @param capacity how many may be inside at once, 2 to 8
 */
public record RoomPolicy(boolean waitingRoom, boolean locked, int capacity) {}
