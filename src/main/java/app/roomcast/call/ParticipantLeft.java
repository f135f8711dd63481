package app.roomcast.call;

import app.roomcast.room.RoomId;

/** Somebody is no longer in a call. */
public record ParticipantLeft(RoomId room, ParticipantId participant, String name) implements CallEvent {}
