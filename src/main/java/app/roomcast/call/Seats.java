package app.roomcast.call;

import static java.util.Comparator.comparing;

import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.RoomPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The places of one call, in the order in which they were taken. Only the call touches them, under its lock. */
final class Seats {

    private final Map<ParticipantId, Seat> seats = new LinkedHashMap<>();

    @Nullable
    Seat find(ParticipantId id) {
        return seats.get(id);
    }

    /** The place for which a socket may speak. */
    @Nullable
    Seat find(ParticipantId id, Inbox holder) {
        var seat = seats.get(id);
        return seat != null && seat.isHeldBy(holder) ? seat : null;
    }

    List<Seat> where(Predicate<Participant> condition) {
        return seats.values().stream()
                .filter(seat -> condition.test(seat.participant()))
                .toList();
    }

    /** Whoever has come back is where he was before. */
    List<Participant> participants() {
        return seats.values().stream()
                .map(Seat::participant)
                .sorted(comparing(Participant::since))
                .toList();
    }

    int count() {
        return seats.size();
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    void add(Seat seat) {
        seats.put(seat.id, seat);
    }

    void remove(Seat seat) {
        seats.remove(seat.id);
        seats.values().forEach(other -> other.forget(seat.id));
    }

    CallNotice.Joined snapshotFor(Seat receiver, RoomPolicy policy, List<CallNotice.Waiter> waiting) {
        var others = seats.values().stream()
                .filter(other -> other != receiver)
                .map(other -> other.viewFor(receiver))
                .toList();
        return new CallNotice.Joined(
                receiver.ownView(),
                others,
                policy.capacity(),
                policy,
                receiver.resumeToken(),
                receiver.role().moderates() ? waiting : null);
    }

    void tellAll(Object notice) {
        seats.values().forEach(seat -> seat.tell(notice));
    }

    void tellEach(Function<ParticipantId, CallNotice> notice) {
        seats.values().forEach(seat -> seat.tell(notice.apply(seat.id)));
    }

    boolean haveModerator() {
        return seats.values().stream().anyMatch(seat -> seat.role().moderates());
    }

    void tellModerators(Object notice) {
        seats.values().stream().filter(seat -> seat.role().moderates()).forEach(seat -> seat.tell(notice));
    }

    void tellAllBut(Seat one, Function<Seat, CallNotice> notice) {
        for (var other : seats.values()) {
            if (other != one) {
                other.tell(notice.apply(other));
            }
        }
    }

    /** The username, or with the lowest free number for a further device of the same person. */
    String nameFor(String username) {
        var taken = seats.values().stream().map(seat -> seat.name).toList();
        var name = username;
        for (var n = 2; taken.contains(name); n++) {
            name = username + " (" + n + ")";
        }
        return name;
    }
}
