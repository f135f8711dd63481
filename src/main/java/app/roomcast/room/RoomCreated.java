package app.roomcast.room;

/** A room has been made and may be entered. */
public record RoomCreated(RoomId room) {}
