package app.roomcast.call;

import app.roomcast.room.RoomId;
import app.roomcast.room.RoomPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What lobbies and other modules learn of a call. Only the call touches it, under its lock, but for {@link #snapshot} and
 * {@link #publish}.
 */
final class Chronicle {

    private final RoomId room;
    private final String slug;
    private final CallAnnouncer announcer;
    private final List<CallEvent> happened = new ArrayList<>();
    private volatile RunningCall snapshot;

    Chronicle(RoomId room, String slug, CallAnnouncer announcer) {
        this.room = room;
        this.slug = slug;
        this.announcer = announcer;
        this.snapshot = new RunningCall(room, Instant.EPOCH, List.of());
    }

    RunningCall snapshot() {
        return snapshot;
    }

    /** Takes down who is inside, before anybody is told: who is told and then asks must find what he was told. */
    void write(Seats seats) {
        snapshot = new RunningCall(room, snapshot.since(), seats.participants());
    }

    void joined(Seat seat, Seats seats) {
        var since = snapshot.participants().isEmpty() ? seat.joinedAt : snapshot.since();
        snapshot = new RunningCall(room, since, seats.participants());
        happened.add(new ParticipantJoined(room, seat.id, seat.name));
    }

    void left(Seat seat, Seats seats) {
        happened.add(new ParticipantLeft(room, seat.id, seat.name));
        if (seats.isEmpty()) {
            happened.add(new CallEnded(room));
        }
    }

    void connectionChanged(Seat seat) {
        happened.add(new ParticipantChanged(room, seat.id, seat.connection()));
    }

    /** Tells the lobbies. */
    void announce(RoomPolicy policy, boolean open) {
        announcer.presence(slug, snapshot, policy, open);
    }

    List<CallEvent> takeEvents() {
        var events = List.copyOf(happened);
        happened.clear();
        return events;
    }

    /** Called outside of the lock: listeners may take their time and may ask the calls. */
    void publish(List<CallEvent> events) {
        announcer.publish(events);
    }
}
