package app.roomcast.room;

import app.roomcast.account.PersonId;

/** A person is something else in a room now, and may still enter it. */
public record RoomRoleChanged(RoomId room, String slug, PersonId person, RoomRole role) {}
