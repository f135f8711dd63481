package app.roomcast.call;

import app.roomcast.room.RoomRole;
import java.time.Instant;

/** Somebody who waits to be let in. */
record Knock(Arrival arrival, CallCommand.Join join, Instant since) {

    Knock as(RoomRole role) {
        return new Knock(arrival.as(role), join, since);
    }

    CallNotice.Waiter waiter() {
        return new CallNotice.Waiter(arrival.id(), arrival.username(), arrival.role(), since);
    }
}
