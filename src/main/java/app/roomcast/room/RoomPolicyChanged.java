package app.roomcast.room;

/** People come into a room's call under other conditions from now on. */
public record RoomPolicyChanged(RoomId room, String slug, RoomPolicy policy) {}
