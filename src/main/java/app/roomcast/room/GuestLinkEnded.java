package app.roomcast.room;

import app.roomcast.account.PersonId;
import java.util.Set;

/** A guest link has expired or was withdrawn: those who came by it must leave. */
public record GuestLinkEnded(RoomId room, String slug, Set<PersonId> guests) {}
