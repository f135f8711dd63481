package app.roomcast.call;

import java.time.Instant;

/** Somebody who waits to be let in. */
record Knock(Arrival arrival, CallCommand.Join join, Instant since) {

    CallNotice.Waiter waiter() {
        return new CallNotice.Waiter(arrival.id(), arrival.username(), arrival.role(), since);
    }
}
