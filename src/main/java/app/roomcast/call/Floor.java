package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomPolicy;
import app.roomcast.room.RoomRole;
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

    /** Acts on somebody below; answers who is banned by it. */
    Optional<PersonId> moderate(Seat by, CallCommand.Moderate order) {
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
            case REMOVE -> putOut(target.person::equals, LeftReason.REMOVED);
            case BAN -> {
                putOut(target.person::equals, LeftReason.BANNED);
                return Optional.of(target.person);
            }
        }
        return Optional.empty();
    }

    /** With every device: whoever is put out does not stay by his second one, nor at the door. */
    void putOut(Predicate<PersonId> whom, LeftReason reason) {
        gathering.sendAway(whom, reason);
        for (var seat : gathering.seats.where(participant -> whom.test(participant.person()))) {
            gathering.door.forget(seat.person);
            gathering.putOut(seat, reason);
        }
        gathering.tellOfWaiting();
    }

    /** Whoever waits need not do so where nobody has to any more. */
    void setPolicy(RoomPolicy policy) {
        gathering.setPolicy(policy);
        if (!policy.waitingRoom() && !policy.locked()) {
            admitAll();
        }
    }

    /** Sits down, or waits at the door, or is told that the room is full. */
    void come(Arrival arrival, CallCommand.Join join) {
        if (!gathering.door.opensFor(arrival, gathering.policy(), gathering.now())) {
            var knock = new Knock(arrival, join, gathering.now());
            gathering.door.knock(knock);
            arrival.inbox().tell(new CallNotice.Waiting(knock.since()));
            gathering.tellOfWaiting();
        } else if (gathering.isFull()) {
            arrival.inbox().tell(new CallNotice.RoomFull(gathering.policy().capacity()));
        } else {
            gathering.sit(arrival, join);
        }
    }

    void admit(Seat by, CallCommand.Admit admit) {
        requireModerator(by);
        if (admit.id() == null) {
            admitAll();
            return;
        }
        var knock = knockOf(admit.id());
        if (gathering.isFull()) {
            throw CallRefusal.roomIsFull();
        }
        letIn(knock);
        gathering.tellOfWaiting();
    }

    /** In the order in which they came, as long as there is room; the others go on waiting. */
    void admitAll() {
        for (var knock : gathering.door.knocks()) {
            if (!gathering.isFull()) {
                letIn(knock);
            }
        }
        gathering.tellOfWaiting();
    }

    void deny(Seat by, CallCommand.Deny deny) {
        requireModerator(by);
        var knock = knockOf(deny.id());
        gathering.door.deny(knock, gathering.now());
        knock.arrival().inbox().tell(new CallNotice.Left(LeftReason.DENIED));
        gathering.tellOfWaiting();
    }

    void giveRole(PersonId person, RoomRole role) {
        for (var seat :
                gathering.seats.where(participant -> participant.person().equals(person))) {
            seat.setRole(role);
            gathering.tellEverybodyOfChange(seat);
            if (role.moderates()) {
                seat.tell(new CallNotice.WaitingRoom(gathering.door.waiters()));
            }
        }
    }

    private void letIn(Knock knock) {
        gathering.door.admit(knock);
        gathering.sit(knock.arrival(), knock.join());
    }

    private Knock knockOf(ParticipantId id) {
        var knock = gathering.door.knockOf(id);
        if (knock == null) {
            throw CallRefusal.notWaiting();
        }
        return knock;
    }

    private static void requireModerator(Seat seat) {
        if (!seat.role().moderates()) {
            throw CallRefusal.notAbove();
        }
    }
}
