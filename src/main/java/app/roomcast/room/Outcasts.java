package app.roomcast.room;

import app.roomcast.account.PersonId;

/** Who may not come into a room again until its call is over; the calls know. */
public interface Outcasts {

    boolean has(RoomId room, PersonId person);
}
