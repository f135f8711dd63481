package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.Room;
import app.roomcast.room.RoomId;
import app.roomcast.room.RoomPolicy;
import app.roomcast.room.RoomRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The people in one room, and everything that is decided between them.
 *
 * <p>One lock orders all decisions. Notices are handed to the inboxes while it is held, which never wait, so everybody
 * hears of the decisions in the order in which they were made. From outside, the call is the immutable {@link #snapshot}.
 */
final class Call {

    private final RoomId room;
    private final String slug;
    private final Bans bans;
    private final Removals removals;
    private final ReentrantLock lock = new ReentrantLock();
    private final Chronicle chronicle;
    private final Gathering gathering;
    private final Seats seats;
    private final Floor floor;
    private final Returns returns;

    Call(Room lasting, Duration resumeWindow, Clock clock, CallAnnouncer announcer, Bans bans, Removals removals) {
        this.room = lasting.id();
        this.slug = lasting.slug();
        this.bans = bans;
        this.removals = removals;
        this.chronicle = new Chronicle(room, slug, announcer);
        this.gathering = new Gathering(chronicle, lasting.policy(), lasting.isOpen(), resumeWindow, clock);
        this.seats = gathering.seats;
        this.floor = new Floor(gathering);
        this.returns = new Returns(gathering);
    }

    String slug() {
        return slug;
    }

    RunningCall snapshot() {
        return chronicle.snapshot();
    }

    /** Takes a place, waits for one, or tells that there is none. */
    void join(Arrival arrival, CallCommand.Join join) {
        decide(() -> {
            requireEnterable(arrival);
            if (seats.find(arrival.id()) != null) {
                throw CallRefusal.alreadyJoined();
            }
            floor.come(arrival, join);
        });
    }

    /** Gives a place that was kept back to its person on another socket; false when there is none. */
    boolean resume(Arrival arrival, CallNotice.Welcome welcome, long received) {
        return decided(() -> returns.resume(arrival, welcome, received));
    }

    /**
     * Makes a place anew that was left with a page, or that an earlier run of the portal had given; false when it cannot be had.
     *
     * @param ofEarlierRun whether a place may be had of which this run knows nothing
     */
    boolean restore(Arrival arrival, CallNotice.Welcome welcome, @Nullable String device, boolean ofEarlierRun) {
        return decided(() -> {
            requireEnterable(arrival);
            return returns.restore(arrival, welcome, device, ofEarlierRun);
        });
    }

    /** Under the lock once more: a closing or a ban may have been decided since the door was asked. */
    private void requireEnterable(Arrival arrival) {
        if (!gathering.isOpen()) {
            throw CallRefusal.roomIsClosed();
        }
        if (bans.has(room, arrival.person())) {
            throw CallRefusal.banned();
        }
    }

    /** Hands a signal on, with its sender stamped by us. */
    void relay(ParticipantId from, Inbox sender, CallCommand.Signal signal) {
        lock.lock();
        try {
            var seat = gathering.heldBy(sender, from);
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
            var seat = gathering.heldBy(sender, id);
            seat.media(media);
            gathering.tellOfChange(seat);
        });
    }

    void misses(ParticipantId id, Inbox sender, CallCommand.Misses misses) {
        decide(() -> gathering.misses(gathering.heldBy(sender, id), misses.misses()));
    }

    void hand(ParticipantId id, Inbox sender, CallCommand.Hand hand) {
        decide(() -> floor.hand(gathering.heldBy(sender, id), hand.raised()));
    }

    void react(ParticipantId id, Inbox sender, CallCommand.React react) {
        decide(() -> floor.react(gathering.heldBy(sender, id), react.reaction()));
    }

    void moderate(ParticipantId id, Inbox sender, CallCommand.Moderate order) {
        decided(() -> floor.moderate(gathering.heldBy(sender, id), order)).ifPresent(this::expel);
    }

    /** Stored before anybody is told, and without the lock, since it takes a commit. What was decided holds, whoever he is by then. */
    private void expel(Expulsion expulsion) {
        removals.store(room, expulsion.person());
        if (expulsion.bans()) {
            bans.add(room, expulsion.person());
        }
        decide(() -> floor.putOut(expulsion.person()::equals, expulsion.reason()));
    }

    void admit(ParticipantId id, Inbox sender, CallCommand.Admit admit) {
        decide(() -> floor.admit(gathering.heldBy(sender, id), admit));
    }

    void deny(ParticipantId id, Inbox sender, CallCommand.Deny deny) {
        decide(() -> floor.deny(gathering.heldBy(sender, id), deny));
    }

    void giveRole(PersonId person, RoomRole role) {
        decide(() -> floor.giveRole(person, role));
    }

    void leave(ParticipantId id, Inbox sender) {
        speaker(id, sender).ifPresent(leaving -> removals.storeIfPossible(room, id));
        decide(() -> {
            if (stopsWaiting(id, sender)) {
                sender.tell(new CallNotice.Left(LeftReason.LEFT));
                return;
            }
            var seat = gathering.heldBy(sender, id);
            gathering.remove(seat, Departure.LEFT);
            seat.tell(new CallNotice.Left(LeftReason.LEFT));
        });
    }

    /** Whether the socket speaks for a participant of this call, or for somebody who waits to be one. */
    boolean knows(ParticipantId id, Inbox socket) {
        return decided(() -> seats.find(id, socket) != null || gathering.door.isWaiting(id, socket));
    }

    /** Tells everybody inside, in the order of all that they are told. */
    void tellAll(Object notice) {
        decide(() -> seats.tellAll(notice));
    }

    /** Tells each of those inside something of his own. */
    void tellEach(Function<ParticipantId, CallNotice> notice) {
        decide(() -> seats.tellEach(notice));
    }

    /** The participant for whom a socket may speak. */
    Optional<Participant> speaker(ParticipantId id, Inbox socket) {
        return decided(() -> Optional.ofNullable(seats.find(id, socket)).map(Seat::participant));
    }

    /** A participant's socket is gone for good, though its page may come back; nothing happens when it is no longer his. */
    void goWith(Inbox socket, ParticipantId id, Departure reason) {
        decide(() -> {
            var seat = seats.find(id, socket);
            if (seat == null) {
                stopsWaiting(id, socket);
            } else if (reason == Departure.LEFT) {
                gathering.vacate(seat);
            } else {
                gathering.remove(seat, reason);
            }
        });
    }

    /** A participant's socket is gone, perhaps not for good: answers the number of the loss when it was his. */
    OptionalInt lose(Inbox socket, ParticipantId id) {
        return decided(() -> {
            var seat = seats.find(id, socket);
            if (seat == null) {
                stopsWaiting(id, socket);
                return OptionalInt.empty();
            }
            var loss = seat.lose();
            gathering.connectionChanged(seat);
            return OptionalInt.of(loss);
        });
    }

    private boolean stopsWaiting(ParticipantId id, Inbox socket) {
        var waited = gathering.door.goAway(id, socket);
        if (waited) {
            gathering.tellOfWaiting();
        }
        return waited;
    }

    /** The time to come back after a loss is over. */
    void vanish(ParticipantId id, int loss) {
        decide(() -> {
            var seat = seats.find(id);
            if (seat != null && seat.isStillLost(loss)) {
                gathering.remove(seat, Departure.VANISHED);
            }
        });
    }

    /** Puts one participant out, or sends him away from the door; answers whether he was inside. */
    boolean remove(ParticipantId id) {
        if (snapshot().participants().stream()
                .anyMatch(participant -> participant.id().equals(id))) {
            removals.store(room, id);
        }
        return decided(() -> floor.putOut(id));
    }

    /** Why a participant who wants to come back was put out meanwhile. */
    Optional<LeftReason> missedEnd(ParticipantId id) {
        return decided(() -> gathering.missedEnd(id));
    }

    /** Everybody who is inside or waits to be. */
    Set<PersonId> people() {
        return decided(gathering::people);
    }

    /** Puts people out whose right has ended, with all their devices, also those who only wait, and tells each why. */
    void putOut(Predicate<PersonId> whom, LeftReason reason) {
        removals.storeIfPossible(room, people().stream().filter(whom).toList());
        decide(() -> floor.putOut(whom, reason));
    }

    /** Nobody may be inside until {@link #reopen}; nobody is told of the others, for all of them go. */
    void close() {
        decide(gathering::close);
    }

    void reopen() {
        decide(gathering::reopen);
    }

    /** Holds for those who come from now on; nobody who is inside has to go. */
    void setPolicy(RoomPolicy policy) {
        decide(() -> floor.setPolicy(policy));
    }

    /** Says on the room's topic who is inside, for one who has just begun to listen. */
    void announce() {
        decide(gathering::announce);
    }

    private void decide(Runnable decision) {
        decided(() -> {
            decision.run();
            return true;
        });
    }

    private <T> T decided(Supplier<T> decision) {
        lock.lock();
        try {
            return decision.get();
        } finally {
            var events = chronicle.takeEvents();
            lock.unlock();
            chronicle.publish(events);
        }
    }
}
