package app.roomcast.call;

import app.roomcast.room.RoomId;

/** What has changed in a call; published after the fact, outside of the call's lock. */
public sealed interface CallEvent permits ParticipantJoined, ParticipantChanged, ParticipantLeft, CallEnded {

    RoomId room();
}
