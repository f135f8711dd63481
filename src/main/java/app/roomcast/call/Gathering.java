package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.RoomPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of one call with those at its door, and what every change of them tells to whom. Only the call touches it, under its lock. */
final class Gathering {

    final Seats seats = new Seats();
    final Door door = new Door();
    final VacatedSeats vacated;
    final Chronicle chronicle;
    private final Clock clock;
    private final Map<ParticipantId, LeftReason> missedEnds = new HashMap<>();
    private RoomPolicy policy;
    private boolean open;
    private boolean attended;

    Gathering(Chronicle chronicle, RoomPolicy policy, boolean open, Duration resumeWindow, Clock clock) {
        this.chronicle = chronicle;
        this.policy = policy;
        this.open = open;
        this.vacated = new VacatedSeats(resumeWindow);
        this.clock = clock;
    }

    RoomPolicy policy() {
        return policy;
    }

    void setPolicy(RoomPolicy wanted) {
        policy = wanted;
        seats.tellAll(new CallNotice.RoomChanged(wanted));
        announce();
    }

    boolean isOpen() {
        return open;
    }

    void reopen() {
        open = true;
        announce();
    }

    /** Nobody is told of the others, for all of them go. */
    void close() {
        open = false;
        sendAway(arrival -> true, new CallNotice.Left(LeftReason.ROOM_CLOSED));
        var everybody = seats.where(participant -> true);
        everybody.forEach(seats::remove);
        chronicle.write(seats);
        for (var seat : everybody) {
            seat.tell(new CallNotice.Left(LeftReason.ROOM_CLOSED));
            chronicle.left(seat, seats);
        }
        vacated.forget(person -> true);
        reset();
        announce();
    }

    /** Tells those at the door that they wait no longer, and why. */
    void sendAway(Predicate<Arrival> whom, CallNotice notice) {
        var gone = door.dismiss(whom);
        gone.forEach(knock -> knock.arrival().inbox().tell(notice));
        if (!gone.isEmpty()) {
            tellOfWaiting();
        }
    }

    /** Everybody who is inside or waits to be. */
    Set<PersonId> people() {
        return Stream.concat(
                        seats.participants().stream().map(Participant::person),
                        door.knocks().stream().map(knock -> knock.arrival().person()))
                .collect(Collectors.toSet());
    }

    boolean isFull() {
        return seats.count() >= policy.capacity();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void sit(Arrival arrival, CallCommand.Join join) {
        sit(new Seat(arrival, seats.nameFor(arrival.username()), join, now()));
    }

    private void sit(Seat seat) {
        seats.add(seat);
        door.seated(seat.person);
        chronicle.joined(seat, seats);
        seat.tell(snapshotFor(seat));
        seats.tellAllBut(seat, receiver -> new CallNotice.ParticipantJoined(seat.viewFor(receiver)));
        announce();
    }

    /** The page by which somebody came goes away, and may come back. */
    void vacate(Seat seat) {
        vacated.add(seat.id, seat.vacated(), now());
        remove(seat, Departure.LEFT);
    }

    /** As who he was, since when he was it, and with his hand where it was. */
    void sitAgain(Arrival arrival, VacatedSeat place, @Nullable String device) {
        var seat = new Seat(arrival, seats.nameFor(arrival.username()), place.join(device), place.joinedAt());
        if (place.hand() != null) {
            seat.raiseHand(place.hand());
        }
        sit(seat);
    }

    CallNotice.Joined snapshotFor(Seat seat) {
        return seats.snapshotFor(seat, policy, door.waiters());
    }

    /** Puts somebody out of the roster; what he is told himself is told after. */
    void remove(Seat seat, Departure reason) {
        seats.remove(seat);
        chronicle.write(seats);
        seats.tellAllBut(seat, receiver -> new CallNotice.ParticipantLeft(seat.id, reason));
        chronicle.left(seat, seats);
        if (seats.isEmpty()) {
            reset();
        }
        announce();
    }

    /** What was decided while people were inside holds no longer. */
    private void reset() {
        door.reset();
        missedEnds.clear();
    }

    /** Why somebody was put out who did not hear of it: whoever did has thrown his token away. Told once. */
    Optional<LeftReason> missedEnd(ParticipantId id) {
        return Optional.ofNullable(missedEnds.remove(id));
    }

    void putOut(Seat seat, LeftReason reason) {
        missedEnds.put(seat.id, reason);
        door.forget(seat.person);
        remove(seat, Departure.REMOVED);
        seat.tell(new CallNotice.Left(reason));
    }

    void connectionChanged(Seat seat) {
        tellOfChange(seat);
        chronicle.connectionChanged(seat);
        chronicle.write(seats);
    }

    void tellOfChange(Seat seat) {
        seats.tellAllBut(seat, receiver -> new CallNotice.ParticipantChanged(seat.viewFor(receiver)));
    }

    /** Whoever is named and not inside has left meanwhile, or never was; nothing is told of him. */
    void misses(Seat seat, List<Miss> misses) {
        var inside = misses.stream()
                .filter(miss -> !miss.id().equals(seat.id) && seats.find(miss.id()) != null)
                .toList();
        if (seat.misses(inside)) {
            tellEverybodyOfChange(seat);
        }
    }

    /** Of a change that is not the person's own doing: he hears of it too. */
    void tellEverybodyOfChange(Seat seat) {
        tellOfChange(seat);
        seat.tell(new CallNotice.ParticipantChanged(seat.ownView()));
    }

    void tellOfWaiting() {
        seats.tellModerators(new CallNotice.WaitingRoom(door.waiters()));
    }

    /** Tells those at the door whether somebody inside may let them in, when that has changed. */
    void tellOfAttendance() {
        if (attended != seats.haveModerator()) {
            attended = !attended;
            for (var knock : door.knocks()) {
                knock.arrival().inbox().tell(new CallNotice.Waiting(knock.since(), attended));
            }
        }
    }

    void announce() {
        tellOfAttendance();
        chronicle.write(seats);
        chronicle.announce(policy, open);
    }

    /** The place for which a socket speaks. */
    Seat heldBy(Inbox sender, ParticipantId id) {
        var seat = seats.find(id, sender);
        if (seat == null) {
            throw CallRefusal.notJoined();
        }
        return seat;
    }
}
