package app.roomcast.room;

import app.roomcast.account.PersonId;

/** A person is no longer listed in a room. */
public record RoomMemberRemoved(RoomId room, String slug, PersonId person) {}
