package app.roomcast.call;

import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.Occupancy;
import app.roomcast.room.Room;
import app.roomcast.room.RoomId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The calls of all rooms. A room that was ever entered keeps its call, empty or not. */
@Component
public class Calls implements Occupancy {

    private final Map<RoomId, Call> calls = new ConcurrentHashMap<>();
    private final CallSettings settings;
    private final Clock clock;
    private final CallAnnouncer announcer;
    private final Visits visits;
    private final Bans bans;
    private final Removals removals;

    Calls(CallSettings settings, Clock clock, CallAnnouncer announcer, Visits visits, Bans bans, Removals removals) {
        this.settings = settings;
        this.clock = clock;
        this.announcer = announcer;
        this.visits = visits;
        this.bans = bans;
        this.removals = removals;
    }

    /** The calls with somebody inside. */
    public List<RunningCall> running() {
        return calls.values().stream()
                .map(Call::snapshot)
                .filter(call -> !call.participants().isEmpty())
                .toList();
    }

    /** Puts a participant out, who may come again; false when he is in no call. */
    public boolean remove(ParticipantId id) {
        return calls.values().stream().anyMatch(call -> call.remove(id));
    }

    /** Tells everybody inside a room's call, in the order of all that they are told; kept for those whose socket is away. */
    public void tellAll(RoomId room, Object notice) {
        find(room).ifPresent(call -> call.tellAll(notice));
    }

    /** The participant for whom a socket speaks in a room; empty for who is not inside. */
    public Optional<Participant> speaker(Inbox socket, String slug) {
        return visits.of(socket, slug).flatMap(visit -> visit.call().speaker(visit.id(), socket));
    }

    @Override
    public int inside(RoomId room) {
        var call = calls.get(room);
        return call == null ? 0 : call.snapshot().participants().size();
    }

    /** The call of a room that was entered since the start of the portal. */
    Optional<Call> find(RoomId room) {
        return Optional.ofNullable(calls.get(room));
    }

    Call of(Room room) {
        return calls.computeIfAbsent(
                room.id(), id -> new Call(room, settings.resumeWindow(), clock, announcer, bans, removals));
    }

    Collection<Call> all() {
        return calls.values();
    }
}
