package app.roomcast.room;

/** What a listed person is in a room. */
enum RoomRole {
    OWNER,
    MODERATOR,
    MEMBER
}
