package app.roomcast.room;

/** A person whom a room lists. */
record RoomMember(String username, RoomRole role) {}
