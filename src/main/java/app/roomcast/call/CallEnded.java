package app.roomcast.call;

import app.roomcast.room.RoomId;

/** The last participant has left. */
public record CallEnded(RoomId room) implements CallEvent {}
