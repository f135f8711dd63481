package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.RoomPolicy;
import app.roomcast.room.RoomRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who comes into a call: everybody at once, or after a moderator has let him in, or not at all. Only the call touches it,
 * under its lock.
 */
final class Door {

    /** How long somebody who was denied must wait before he may knock again. */
    static final Duration DENIED = Duration.ofSeconds(30);

    private static final int MOST_WAITING = 50;

    private final Map<ParticipantId, Knock> waiting = new LinkedHashMap<>();
    private final Set<PersonId> admitted = new HashSet<>();
    private final Map<PersonId, Instant> denied = new HashMap<>();

    /** Whether this one may sit down now; throws when he may not even wait. */
    boolean opensFor(Arrival arrival, RoomPolicy policy, Instant now) {
        if (standsOpenFor(arrival, policy)) {
            return true;
        }
        if (policy.locked()) {
            throw CallRefusal.roomIsLocked();
        }
        var until = denied.getOrDefault(arrival.person(), Instant.MIN);
        if (now.isBefore(until)) {
            throw CallRefusal.denied(Duration.between(now, until));
        }
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(arrival.id())) {
            throw CallRefusal.tooManyWaiting();
        }
        return false;
    }

    /** Whether this one comes in without a word of anybody. */
    boolean standsOpenFor(Arrival arrival, RoomPolicy policy) {
        return arrival.role().moderates()
                || admitted.contains(arrival.person())
                || !policy.locked() && !policy.waitingRoom();
    }

    /** Whoever knocks again keeps his place. */
    Knock knock(Knock knock) {
        var earlier = waiting.putIfAbsent(knock.arrival().id(), knock);
        return earlier == null ? knock : earlier;
    }

    boolean isWaiting(ParticipantId id, Inbox socket) {
        var knock = waiting.get(id);
        return knock != null && knock.arrival().inbox() == socket;
    }

    List<CallNotice.Waiter> waiters() {
        return waiting.values().stream().map(Knock::waiter).toList();
    }

    List<Knock> knocks() {
        return new ArrayList<>(waiting.values());
    }

    /** Everything a person knocks with: each of his devices waits by itself. */
    List<Knock> knocksOf(PersonId person) {
        return knocks().stream()
                .filter(knock -> knock.arrival().person().equals(person))
                .toList();
    }

    /** Somebody who waits is something else now. */
    void giveRole(PersonId person, RoomRole role) {
        for (var knock : knocksOf(person)) {
            waiting.put(knock.arrival().id(), knock.as(role));
        }
    }

    @Nullable
    Knock knockOf(ParticipantId id) {
        return waiting.get(id);
    }

    /** Lets somebody in, now and whenever he comes again until the call is over. */
    void admit(Knock knock) {
        waiting.remove(knock.arrival().id());
        admitted.add(knock.arrival().person());
        denied.remove(knock.arrival().person());
    }

    /** Whoever is inside needs no second admission when he comes again. */
    void seated(PersonId person) {
        admitted.add(person);
    }

    void deny(PersonId person, Instant now) {
        denied.put(person, now.plus(DENIED));
    }

    /** Whoever was put out must be let in again. */
    void forget(PersonId person) {
        admitted.remove(person);
    }

    /** Somebody no longer waits; answers whether he did. */
    boolean goAway(ParticipantId id, Inbox socket) {
        return isWaiting(id, socket) && waiting.remove(id) != null;
    }

    /** Sends those away who may not even wait any more; answers them. */
    List<Knock> dismiss(Predicate<Arrival> whom) {
        var gone = knocks().stream().filter(knock -> whom.test(knock.arrival())).toList();
        gone.forEach(knock -> waiting.remove(knock.arrival().id()));
        return gone;
    }

    /** The call is over: what was decided at its door holds no longer. */
    void reset() {
        admitted.clear();
        denied.clear();
    }
}
