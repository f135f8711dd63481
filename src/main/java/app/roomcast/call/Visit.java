package app.roomcast.call;

import app.roomcast.platform.stomp.Inbox;

/** A socket that was welcomed at a call, inside or not. */
record Visit(Inbox inbox, ParticipantId id, Call call) {

    boolean isInside() {
        return call.isInside(id, inbox);
    }
}
