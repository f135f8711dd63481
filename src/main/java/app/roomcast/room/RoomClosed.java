package app.roomcast.room;

/** An administrator has closed a room: whoever is inside must leave. */
public record RoomClosed(RoomId room, String slug) {}
