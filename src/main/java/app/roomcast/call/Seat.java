package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.platform.stomp.Inbox;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A participant's place in a call. Only the call touches it, under its lock. */
final class Seat {

    private static final int MOST_WAITING = 256;

    final ParticipantId id;
    final PersonId person;
    final String name;
    final String device;
    final Instant joinedAt;
    private final Deque<CallNotice.Signal> waiting = new ArrayDeque<>();
    private CallCommand.Media sending;
    private @Nullable Inbox inbox;
    private int losses;

    Seat(Arrival arrival, String name, CallCommand.Join join, Instant joinedAt) {
        this.id = arrival.id();
        this.person = arrival.person();
        this.inbox = arrival.inbox();
        this.name = name;
        this.device = Device.named(join.device());
        this.joinedAt = joinedAt;
        this.sending = join.media();
    }

    boolean isHeldBy(Inbox socket) {
        return inbox == socket;
    }

    Connection connection() {
        return inbox == null ? Connection.RECONNECTING : Connection.CONNECTED;
    }

    void media(CallCommand.Media media) {
        sending = media;
    }

    /** A snapshot on return says all that deltas say, so those are not kept for an absent participant. */
    void tell(CallNotice notice) {
        if (inbox != null) {
            inbox.tell(notice);
        }
    }

    /** Signals wait for an absent participant. */
    void relay(CallNotice.Signal signal) {
        if (inbox != null) {
            inbox.tell(signal);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(signal);
        } else {
            throw CallRefusal.participantAway();
        }
    }

    void tellWhatWaited() {
        while (!waiting.isEmpty()) {
            tell(waiting.remove());
        }
    }

    /** Takes the place over for a newer socket; answers the older one when it was still there. */
    @Nullable
    Inbox takeOver(Inbox newer) {
        var older = inbox;
        inbox = newer;
        return older == newer ? null : older;
    }

    /** Answers the number of this loss, by which {@link #isStillLost} knows it again. */
    int lose() {
        inbox = null;
        return ++losses;
    }

    boolean isStillLost(int loss) {
        return inbox == null && losses == loss;
    }

    ParticipantView ownView() {
        return view(null);
    }

    ParticipantView viewFor(Seat receiver) {
        return view(receiver.id.isPoliteTowards(id));
    }

    private ParticipantView view(@Nullable Boolean polite) {
        return new ParticipantView(
                id,
                name,
                device,
                sending.audio(),
                sending.video(),
                sending.screen(),
                sending.screenAudio(),
                connection(),
                joinedAt,
                polite);
    }

    Participant participant() {
        return new Participant(id, person, name, joinedAt, connection());
    }
}
