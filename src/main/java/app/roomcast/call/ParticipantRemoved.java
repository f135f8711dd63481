package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;

/**
 * Somebody was put out of a call; {@link ParticipantLeft} has told of the place that has become free.
 *
 * @param everywhere whether the person had to go with every device, or this participant alone
 */
public record ParticipantRemoved(RoomId room, ParticipantId participant, PersonId person, boolean everywhere)
        implements CallEvent {}
