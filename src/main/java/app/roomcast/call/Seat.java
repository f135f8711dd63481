package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.RoomRole;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant's place in a call. Only the call touches it, under its lock. */
final class Seat {

    private static final int MOST_REACTIONS = 5;

    final ParticipantId id;
    final PersonId person;
    final String name;
    final String device;
    final Instant joinedAt;
    private final NoticeStream stream = new NoticeStream();
    private final String resumeToken;
    private CallCommand.Media sending;
    private List<Miss> misses = List.of();
    private RoomRole role;
    private @Nullable Instant hand;
    private @Nullable Bucket reactions;
    private @Nullable Inbox inbox;
    private long taken;
    private int losses;

    Seat(Arrival arrival, String name, CallCommand.Join join, Instant joinedAt) {
        this.id = arrival.id();
        this.person = arrival.person();
        this.inbox = arrival.inbox();
        this.name = name;
        this.device = Device.named(join.device());
        this.joinedAt = joinedAt;
        this.sending = join.media();
        this.role = arrival.role();
        this.resumeToken = arrival.resumeToken();
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

    /** Takes what does not arrive at him in place of what was told before; answers whether it is something else. */
    boolean misses(List<Miss> told) {
        var changed = !told.equals(misses);
        misses = told;
        return changed;
    }

    /** Somebody has left, whom nobody misses any more. */
    void forget(ParticipantId other) {
        misses = misses.stream().filter(miss -> !miss.id().equals(other)).toList();
    }

    RoomRole role() {
        return role;
    }

    void setRole(RoomRole given) {
        role = given;
    }

    String resumeToken() {
        return resumeToken;
    }

    /** A hand that is raised already keeps its place in the order. */
    void raiseHand(Instant now) {
        if (hand == null) {
            hand = now;
        }
    }

    void lowerHand() {
        hand = null;
    }

    /** Throws when there were too many. */
    void react() {
        if (reactions == null) {
            reactions = Bucket.builder()
                    .addLimit(limit -> limit.capacity(MOST_REACTIONS).refillGreedy(2, Duration.ofSeconds(1)))
                    .build();
        }
        var probe = reactions.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw CallRefusal.tooManyReactions(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Tells him now, or when he comes back: notices of an absent participant stay in his stream. */
    void tell(Object notice) {
        var number = stream.add(notice);
        if (inbox != null) {
            inbox.tell(notice, number);
        }
    }

    /** Tells what was missed after the notice of this number, or that it cannot be told any more. */
    void welcomeBack(CallNotice.Welcome welcome, long received) {
        if (inbox == null) {
            return;
        }
        var whole = stream.reachesBackTo(received);
        inbox.tell(welcome.kept(!whole, taken));
        if (whole) {
            stream.replay(inbox, received);
        }
    }

    /** Whether a signal of this number is new; what is sent again may have arrived before. Throws when one before it has not. */
    boolean takes(@Nullable Long number) {
        if (number == null) {
            return true;
        }
        if (number > taken + 1) {
            throw CallRefusal.signalsMissing();
        }
        if (number <= taken) {
            return false;
        }
        taken = number;
        return true;
    }

    /** Takes the place over for a newer socket; answers the older one when it was still there. */
    @Nullable
    Inbox takeOver(Inbox newer) {
        var older = inbox;
        inbox = newer;
        return older == newer ? null : older;
    }

    /** Answers the number of this loss, by which {@link #isStillLost} knows it again. What he misses from now on cannot be told. */
    int lose() {
        inbox = null;
        misses = List.of();
        return ++losses;
    }

    boolean isStillLost(int loss) {
        return inbox == null && losses == loss;
    }

    VacatedSeat vacated() {
        return new VacatedSeat(person, joinedAt, hand, sending);
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
                role,
                device,
                sending.audio(),
                sending.video(),
                sending.screen(),
                sending.screenAudio(),
                hand,
                connection(),
                joinedAt,
                misses,
                polite);
    }

    Participant participant() {
        return new Participant(id, person, name, role, joinedAt, connection());
    }
}
