package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomPolicy;
import app.roomcast.room.RoomRole;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What people may do about each other: ask for the floor, react, admit and moderate. Only the call uses it, under its lock. */
final class Floor {

    private final Gathering gathering;

    Floor(Gathering gathering) {
        this.gathering = gathering;
    }

    void hand(Seat seat, boolean raised) {
        if (raised) {
            seat.raiseHand(gathering.now());
        } else {
            seat.lowerHand();
        }
        gathering.tellEverybodyOfChange(seat);
    }

    void react(Seat seat, Reaction reaction) {
        seat.react();
        gathering.seats.tellAll(new CallNotice.Reacted(seat.id, reaction));
    }

    /** Acts on somebody below; answers who has to go by it. */
    Optional<Expulsion> moderate(Seat by, CallCommand.Moderate order) {
        var target = gathering.seats.find(order.target());
        if (target == null) {
            throw CallRefusal.notInCall();
        }
        if (!by.role().moderates() || !by.role().outranks(target.role())) {
            throw CallRefusal.notAbove();
        }
        switch (order.action()) {
            case MUTE, STOP_CAMERA, STOP_SHARE -> target.tell(new CallNotice.Requested(by.name, order.action()));
            case LOWER_HAND -> hand(target, false);
            case REMOVE -> {
                return Optional.of(new Expulsion(target.person, LeftReason.REMOVED));
            }
            case BAN -> {
                return Optional.of(new Expulsion(target.person, LeftReason.BANNED));
            }
        }
        return Optional.empty();
    }

    /** With every device: whoever is put out does not stay by his second one, nor at the door. */
    void putOut(Predicate<PersonId> whom, LeftReason reason) {
        gathering.sendAway(arrival -> whom.test(arrival.person()), new CallNotice.Left(reason));
        gathering.vacated.forget(whom);
        gathering
                .seats
                .where(participant -> whom.test(participant.person()))
                .forEach(seat -> gathering.putOut(seat, reason));
    }

    /** With this device alone; answers whether it was inside. */
    boolean putOut(ParticipantId id) {
        var seat = gathering.seats.find(id);
        if (seat == null) {
            gathering.sendAway(arrival -> arrival.id().equals(id), new CallNotice.Left(LeftReason.REMOVED));
            return false;
        }
        gathering.putOut(seat, LeftReason.REMOVED);
        return true;
    }

    /** Whoever waits need not do so where nobody has to any more, and does not go on where there is no place left. */
    void setPolicy(RoomPolicy policy) {
        gathering.setPolicy(policy);
        if (!policy.waitingRoom() && !policy.locked()) {
            letIn(gathering.door.knocks());
            gathering.sendAway(arrival -> true, new CallNotice.RoomFull(policy.capacity()));
        }
    }

    /** Sits down, or waits at the door, or is told that the room is full. */
    void come(Arrival arrival, CallCommand.Join join) {
        if (!gathering.door.opensFor(arrival, gathering.policy(), gathering.now())) {
            var knock = gathering.door.knock(new Knock(arrival, join, gathering.now()));
            arrival.inbox().tell(new CallNotice.Waiting(knock.since(), gathering.seats.haveModerator()));
            gathering.tellOfWaiting();
        } else if (gathering.isFull()) {
            arrival.inbox().tell(new CallNotice.RoomFull(gathering.policy().capacity()));
        } else {
            gathering.sit(arrival, join);
        }
    }

    void admit(Seat by, CallCommand.Admit admit) {
        requireModerator(by);
        var wanted = admit.id() == null
                ? gathering.door.knocks()
                : gathering.door.knocksOf(waiting(admit.id()).person());
        if (letIn(wanted) < wanted.size()) {
            throw CallRefusal.roomIsFull();
        }
    }

    void deny(Seat by, CallCommand.Deny deny) {
        requireModerator(by);
        var person = waiting(deny.id()).person();
        gathering.door.deny(person, gathering.now());
        gathering.sendAway(arrival -> arrival.person().equals(person), new CallNotice.Left(LeftReason.DENIED));
    }

    /** Inside and at the door, where moderators do not wait. */
    void giveRole(PersonId person, RoomRole role) {
        for (var seat : gathering.seats.where(
                participant -> participant.person().equals(person) && participant.role() != role)) {
            seat.setRole(role);
            gathering.tellEverybodyOfChange(seat);
            seat.tell(new CallNotice.WaitingRoom(role.moderates() ? gathering.door.waiters() : List.of()));
        }
        gathering.tellOfAttendance();
        if (gathering.door.knocksOf(person).isEmpty()) {
            return;
        }
        gathering.door.giveRole(person, role);
        if (role.moderates()) {
            letIn(gathering.door.knocksOf(person));
            gathering.sendAway(
                    arrival -> arrival.person().equals(person),
                    new CallNotice.RoomFull(gathering.policy().capacity()));
        }
    }

    /** In the order in which they came, as long as there is room; answers how many. */
    private int letIn(List<Knock> knocks) {
        var let = 0;
        for (var knock : knocks) {
            if (!gathering.isFull()) {
                gathering.door.admit(knock);
                gathering.sit(knock.arrival(), knock.join());
                let++;
            }
        }
        if (let > 0) {
            gathering.tellOfWaiting();
        }
        return let;
    }

    private Arrival waiting(ParticipantId id) {
        var knock = gathering.door.knockOf(id);
        if (knock == null) {
            throw CallRefusal.notWaiting();
        }
        return knock.arrival();
    }

    private static void requireModerator(Seat seat) {
        if (!seat.role().moderates()) {
            throw CallRefusal.notAbove();
        }
    }
}
