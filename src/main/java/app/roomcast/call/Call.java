package app.roomcast.call;

import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.Room;
import app.roomcast.room.RoomId;
import app.roomcast.room.RoomPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The people in one room, and everything that is decided between them.
 *
 * <p>One lock orders all decisions. Notices are handed to the inboxes while it is held, which never wait, so everybody
 * hears of the decisions in the order in which they were made. From outside, the call is the immutable {@link #snapshot}.
 */
final class Call {

    private final RoomId room;
    private final String slug;
    private final Clock clock;
    private final CallAnnouncer announcer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Seats seats = new Seats();
    private final List<CallEvent> happened = new ArrayList<>();
    private boolean open;
    private RoomPolicy policy;
    private volatile RunningCall snapshot;

    Call(Room lasting, Clock clock, CallAnnouncer announcer) {
        this.room = lasting.id();
        this.slug = lasting.slug();
        this.open = lasting.isOpen();
        this.policy = lasting.policy();
        this.clock = clock;
        this.announcer = announcer;
        this.snapshot = new RunningCall(room, Instant.EPOCH, List.of());
    }

    String slug() {
        return slug;
    }

    RunningCall snapshot() {
        return snapshot;
    }

    /** Takes a place, or tells that there is none. */
    void join(Arrival arrival, CallCommand.Join join) {
        decide(() -> {
            if (!open) {
                throw CallRefusal.roomIsClosed();
            }
            if (seats.find(arrival.id()) != null) {
                throw CallRefusal.alreadyJoined();
            }
            if (isFull()) {
                arrival.inbox().tell(new CallNotice.RoomFull(policy.capacity()));
            } else {
                sit(arrival, join);
            }
        });
    }

    /** Gives a place that was kept back to its person on another socket; false when there is none. */
    boolean resume(Arrival arrival, CallNotice.Welcome welcome, long received) {
        return decided(() -> {
            var seat = seats.find(arrival.id());
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
            seat.tell(seats.snapshotFor(seat, policy.capacity()));
            if (wasAway) {
                connectionChanged(seat);
            }
            return true;
        });
    }

    /** Makes a place anew that an earlier run of the portal had given; false when it cannot be had. */
    boolean restore(Arrival arrival, CallNotice.Welcome welcome, CallCommand.Join join) {
        return decided(() -> {
            if (!open || isFull() || seats.find(arrival.id()) != null) {
                return false;
            }
            arrival.inbox().tell(welcome);
            sit(arrival, join);
            return true;
        });
    }

    /** Hands a signal on, with its sender stamped by us. */
    void relay(ParticipantId from, Inbox sender, CallCommand.Signal signal) {
        lock.lock();
        try {
            var seat = heldBy(sender, from);
            if (!seat.takes(signal.seq())) {
                return;
            }
            var receiver = seats.find(signal.to());
            if (receiver == null || receiver == seat) {
                throw CallRefusal.notInCall();
            }
            receiver.tell(new CallNotice.Signal(from, signal.generation(), signal.description(), signal.candidate()));
        } finally {
            lock.unlock();
        }
    }

    void media(ParticipantId id, Inbox sender, CallCommand.Media media) {
        decide(() -> {
            var seat = heldBy(sender, id);
            seat.media(media);
            tellOfChange(seat);
        });
    }

    void leave(ParticipantId id, Inbox sender) {
        decide(() -> {
            var seat = heldBy(sender, id);
            seat.tell(new CallNotice.Left(LeftReason.LEFT));
            remove(seat, Departure.LEFT);
        });
    }

    /** Whether the socket speaks for a participant of this call. */
    boolean isInside(ParticipantId id, Inbox socket) {
        return decided(() -> seats.find(id, socket) != null);
    }

    /** Tells everybody inside, in the order of all that they are told. */
    void tellAll(Object notice) {
        lock.lock();
        try {
            seats.tellAll(notice);
        } finally {
            lock.unlock();
        }
    }

    /** The participant for whom a socket may speak. */
    Optional<Participant> speaker(ParticipantId id, Inbox socket) {
        return decided(() -> Optional.ofNullable(seats.find(id, socket)).map(Seat::participant));
    }

    /** A participant's socket is gone for good; nothing happens when it is no longer his. */
    void goWith(Inbox socket, ParticipantId id, Departure reason) {
        decide(() -> {
            var seat = seats.find(id, socket);
            if (seat != null) {
                remove(seat, reason);
            }
        });
    }

    /** A participant's socket is gone, perhaps not for good: answers the number of the loss when it was his. */
    OptionalInt lose(Inbox socket, ParticipantId id) {
        return decided(() -> {
            var seat = seats.find(id, socket);
            if (seat == null) {
                return OptionalInt.empty();
            }
            var loss = seat.lose();
            connectionChanged(seat);
            return OptionalInt.of(loss);
        });
    }

    /** The time to come back after a loss is over. */
    void vanish(ParticipantId id, int loss) {
        decide(() -> {
            var seat = seats.find(id);
            if (seat != null && seat.isStillLost(loss)) {
                remove(seat, Departure.VANISHED);
            }
        });
    }

    /** Puts some participants out and tells each why; answers whether there were any. */
    boolean putOut(Predicate<Participant> whom, LeftReason reason) {
        return decided(() -> {
            var leaving = seats.where(whom);
            for (var seat : leaving) {
                seat.tell(new CallNotice.Left(reason));
                remove(seat, Departure.REMOVED);
            }
            return !leaving.isEmpty();
        });
    }

    /** Nobody may be inside until {@link #reopen}; nobody is told of the others, for all of them go. */
    void close() {
        decide(() -> {
            open = false;
            var everybody = seats.where(participant -> true);
            everybody.forEach(seats::remove);
            for (var seat : everybody) {
                seat.tell(new CallNotice.Left(LeftReason.ROOM_CLOSED));
                hasLeft(seat);
            }
            refresh();
        });
    }

    void reopen() {
        decide(() -> {
            open = true;
            refresh();
        });
    }

    /** Holds for those who come from now on; nobody who is inside has to go. */
    void setPolicy(RoomPolicy wanted) {
        decide(() -> {
            policy = wanted;
            refresh();
        });
    }

    /** Says on the room's topic who is inside, for one who has just begun to listen. */
    void announce() {
        decide(this::refresh);
    }

    private void sit(Arrival arrival, CallCommand.Join join) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var since = seats.isEmpty() ? now : snapshot.since();
        var seat = new Seat(arrival, seats.nameFor(arrival.username()), join, now);
        seats.add(seat);
        // Before anybody hears of it: who is told and then asks must find what he was told.
        snapshot = new RunningCall(room, since, seats.participants());
        seat.tell(seats.snapshotFor(seat, policy.capacity()));
        seats.tellAllBut(seat, receiver -> new CallNotice.ParticipantJoined(seat.viewFor(receiver)));
        happened.add(new ParticipantJoined(room, seat.id, seat.name));
        announcer.presence(slug, snapshot, policy.capacity(), open);
    }

    private void remove(Seat seat, Departure reason) {
        seats.remove(seat);
        snapshot = new RunningCall(room, snapshot.since(), seats.participants());
        seats.tellAllBut(seat, receiver -> new CallNotice.ParticipantLeft(seat.id, reason));
        hasLeft(seat);
        announcer.presence(slug, snapshot, policy.capacity(), open);
    }

    private void hasLeft(Seat seat) {
        happened.add(new ParticipantLeft(room, seat.id, seat.name));
        if (seats.isEmpty()) {
            happened.add(new CallEnded(room));
        }
    }

    private void connectionChanged(Seat seat) {
        tellOfChange(seat);
        happened.add(new ParticipantChanged(room, seat.id, seat.connection()));
        snapshot = new RunningCall(room, snapshot.since(), seats.participants());
    }

    private void tellOfChange(Seat seat) {
        seats.tellAllBut(seat, receiver -> new CallNotice.ParticipantChanged(seat.viewFor(receiver)));
    }

    private boolean isFull() {
        return seats.count() >= policy.capacity();
    }

    private void refresh() {
        snapshot = new RunningCall(room, snapshot.since(), seats.participants());
        announcer.presence(slug, snapshot, policy.capacity(), open);
    }

    private Seat heldBy(Inbox sender, ParticipantId id) {
        var seat = seats.find(id, sender);
        if (seat == null) {
            throw CallRefusal.notJoined();
        }
        return seat;
    }

    private void decide(Runnable decision) {
        decided(() -> {
            decision.run();
            return true;
        });
    }

    private <T> T decided(Supplier<T> decision) {
        List<CallEvent> events;
        T answer;
        lock.lock();
        try {
            answer = decision.get();
            events = List.copyOf(happened);
            happened.clear();
        } finally {
            lock.unlock();
        }
        announcer.publish(events);
        return answer;
    }
}
