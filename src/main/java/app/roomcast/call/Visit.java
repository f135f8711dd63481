package app.roomcast.call;

import app.roomcast.platform.stomp.Inbox;

/** A socket that was welcomed at a call, inside or waiting or neither. */
record Visit(Inbox inbox, ParticipantId id, Call call) {

    boolean hasBegun() {
        return call.knows(id, inbox);
    }
}
