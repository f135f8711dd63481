package app.roomcast.room;

/** Other people than before may enter a room. */
public record RoomAccessChanged(RoomId room, String slug, Access access) {}
