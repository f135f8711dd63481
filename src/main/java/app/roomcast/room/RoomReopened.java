package app.roomcast.room;

/** A closed room may be entered again. */
public record RoomReopened(RoomId room, String slug) {}
