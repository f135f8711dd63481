package app.roomcast.call;

import app.roomcast.room.RoomId;

/** Somebody has come into a call. */
public record ParticipantJoined(RoomId room, ParticipantId participant, String name) implements CallEvent {}
