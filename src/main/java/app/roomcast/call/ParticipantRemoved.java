package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;

/** Somebody was put out of a call; {@link ParticipantLeft} tells of the place that has become free. */
public record ParticipantRemoved(RoomId room, PersonId person) implements CallEvent {}
