package app.roomcast.call;

import app.roomcast.room.RoomId;

/** A participant has lost his socket or has it back. */
public record ParticipantChanged(RoomId room, ParticipantId participant, Connection connection) implements CallEvent {}
