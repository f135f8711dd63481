package app.roomcast.call;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.NotFound;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.platform.stomp.SocketClosed;
import app.roomcast.room.Room;
import app.roomcast.room.Rooms;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where sockets come to calls and go from them: hello, join, and the end of the socket. */
@Component
class Reception {

    private final Rooms rooms;
    private final Calls calls;
    private final Visits visits;
    private final Welcomes welcomes;
    private final Restorations restorations;
    private final Absences absences;
    private final Bans bans;
    private final CallCounters counters;

    Reception(
            Rooms rooms,
            Calls calls,
            Visits visits,
            Welcomes welcomes,
            Restorations restorations,
            Absences absences,
            Bans bans,
            CallCounters counters) {
        this.rooms = rooms;
        this.calls = calls;
        this.visits = visits;
        this.welcomes = welcomes;
        this.restorations = restorations;
        this.absences = absences;
        this.bans = bans;
        this.counters = counters;
    }

    void hello(Inbox inbox, String slug, CallCommand.Hello hello) {
        if (!hello.versions().contains(Welcomes.VERSION)) {
            throw CallRefusal.noCommonVersion();
        }
        if (visits.of(inbox).filter(Visit::hasBegun).isPresent()) {
            throw CallRefusal.alreadyJoined();
        }
        var person = SignedInPerson.of(inbox.principal());
        var room = entered(slug, person);
        var call = calls.of(room);
        var token = welcomes.token(hello, room, person);
        if (hello.resume() != null) {
            counters.resumeTried();
        }
        var missed = token.flatMap(kept -> call.missedEnd(kept.participant()));
        if (missed.isPresent()) {
            inbox.tell(new CallNotice.Left(missed.get()));
            return;
        }
        var visit = token.flatMap(kept -> comeBack(kept, hello, room, call, person, inbox))
                .orElseGet(() -> comeAnew(room, call, person, inbox));
        afterArrival(visit, slug, person);
    }

    private Optional<Visit> comeBack(
            ResumeToken token, CallCommand.Hello hello, Room room, Call call, SignedInPerson person, Inbox inbox) {
        var arrival = arrival(room, token.participant(), person, inbox);
        var visit = begin(new Visit(inbox, arrival.id(), call));
        if (call.resume(arrival, welcomes.welcome(room, arrival, CallNotice.Resumed.KEPT), hello.lastReceived())) {
            counters.resumeKept();
            return Optional.of(visit);
        }
        if (call.restore(
                arrival,
                welcomes.welcome(room, arrival, CallNotice.Resumed.RESTORED),
                hello.device(),
                restorations.allow(token))) {
            counters.resumeRestored();
            return Optional.of(visit);
        }
        return Optional.empty();
    }

    private Visit comeAnew(Room room, Call call, SignedInPerson person, Inbox inbox) {
        var arrival = arrival(room, ParticipantId.random(), person, inbox);
        var visit = begin(new Visit(inbox, arrival.id(), call));
        inbox.tell(welcomes.welcome(room, arrival, CallNotice.Resumed.NONE));
        return visit;
    }

    private Visit begin(Visit visit) {
        visits.begin(visit);
        return visit;
    }

    void join(Inbox inbox, String slug, CallCommand.Join join) {
        var visit = visits.of(inbox, slug).orElseThrow(CallRefusal::notWelcomed);
        var person = SignedInPerson.of(inbox.principal());
        var room = entered(slug, person);
        visit.call().join(arrival(room, visit.id(), person, inbox), join);
        afterArrival(visit, slug, person);
    }

    private Arrival arrival(Room room, ParticipantId id, SignedInPerson person, Inbox inbox) {
        var role = rooms.roleOf(room, person.id()).orElseThrow(NotFound::new);
        return new Arrival(
                id, person.id(), person.username(), role, welcomes.insideToken(room, id, person.id()), inbox);
    }

    private Room entered(String slug, SignedInPerson person) {
        var room = rooms.find(slug, person.id()).orElseThrow(NotFound::new);
        if (!room.isOpen()) {
            throw CallRefusal.roomIsClosed();
        }
        if (bans.has(room.id(), person.id())) {
            throw CallRefusal.banned();
        }
        return room;
    }

    /**
     * The right, the role or the socket may have changed between the look at it and the decision that stood on it. That the room
     * is closed needs no second look: the call knows it under its own lock, and tells so.
     */
    private void afterArrival(Visit visit, String slug, SignedInPerson person) {
        var room = rooms.find(slug, person.id());
        var role = room.flatMap(found -> rooms.roleOf(found, person.id()));
        role.ifPresentOrElse(
                now -> visit.call().giveRole(person.id(), now),
                () -> visit.call().putOut(person.id()::equals, LeftReason.REMOVED));
        if (!visit.inbox().isOpen()) {
            visits.end(visit.inbox());
            lost(visit);
        }
    }

    @EventListener
    void closed(SocketClosed event) {
        var visit = visits.end(event.inbox());
        switch (event.reason()) {
            case LEFT -> depart(visit, Departure.LEFT);
            case REFUSED -> depart(visit, Departure.REMOVED);
            case LOST -> visit.ifPresent(this::lost);
        }
    }

    private static void depart(Optional<Visit> visit, Departure reason) {
        visit.ifPresent(gone -> gone.call().goWith(gone.inbox(), gone.id(), reason));
    }

    private void lost(Visit visit) {
        visit.call().lose(visit.inbox(), visit.id()).ifPresent(loss -> absences.begin(visit.call(), visit.id(), loss));
    }
}
