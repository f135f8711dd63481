package app.roomcast.call;

import org.jspecify.annotations.Nullable;

/**
 * Who comes back: to a place that was kept for him, that he left with his page, or that an earlier run of the portal gave. Only the
 * call uses it, under its lock.
 */
final class Returns {

    private final Gathering gathering;

    Returns(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Gives a place that was kept back to its person on another socket; false when there is none. */
    boolean resume(Arrival arrival, CallNotice.Welcome welcome, long received) {
        var seat = gathering.seats.find(arrival.id());
        if (seat == null || !seat.person.equals(arrival.person())) {
            return false;
        }
        var wasAway = seat.connection() == Connection.RECONNECTING;
        var older = seat.takeOver(arrival.inbox());
        if (older != null) {
            older.tell(new CallNotice.Left(LeftReason.ELSEWHERE));
            older.dismiss("elsewhere");
        }
        seat.welcomeBack(welcome, received);
        seat.tell(gathering.snapshotFor(seat));
        if (wasAway) {
            gathering.connectionChanged(seat);
        }
        return true;
    }

    /**
     * Makes a place anew; false when it cannot be had.
     *
     * @param ofEarlierRun whether a place may be had of which this run of the portal knows nothing
     */
    boolean restore(Arrival arrival, CallNotice.Welcome welcome, @Nullable String device, boolean ofEarlierRun) {
        var vacated = vacatedBy(arrival);
        var unknown = vacated == null && !ofEarlierRun;
        if (unknown || gathering.isFull() || gathering.seats.find(arrival.id()) != null) {
            return false;
        }
        arrival.inbox().tell(welcome);
        if (vacated == null) {
            gathering.sit(arrival, CallCommand.Join.restored(device));
        } else {
            gathering.vacated.remove(arrival.id());
            gathering.sitAgain(arrival, vacated, device);
        }
        return true;
    }

    /** Past a door that was closed meanwhile nobody comes but by asking. */
    private @Nullable VacatedSeat vacatedBy(Arrival arrival) {
        return gathering.door.standsOpenFor(arrival, gathering.policy())
                ? gathering.vacated.find(arrival.id(), arrival.person(), gathering.now())
                : null;
    }
}
