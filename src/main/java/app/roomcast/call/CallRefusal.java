package app.roomcast.call;

import app.roomcast.platform.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a call answers to a command it does not follow; docs/error-codes.md says what each means. */
final class CallRefusal extends Refusal {

    private final transient @Nullable Duration retryAfter;

    private CallRefusal(HttpStatus status, String code) {
        this(status, code, null);
    }

    private CallRefusal(HttpStatus status, String code, @Nullable Duration retryAfter) {
        super(status, code);
        this.retryAfter = retryAfter;
    }

    @Override
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    static CallRefusal noCommonVersion() {
        return new CallRefusal(HttpStatus.BAD_REQUEST, "no-common-version");
    }

    static CallRefusal notWelcomed() {
        return new CallRefusal(HttpStatus.CONFLICT, "not-welcomed");
    }

    static CallRefusal notJoined() {
        return new CallRefusal(HttpStatus.CONFLICT, "not-joined");
    }

    static CallRefusal alreadyJoined() {
        return new CallRefusal(HttpStatus.CONFLICT, "already-joined");
    }

    static CallRefusal notInCall() {
        return new CallRefusal(HttpStatus.NOT_FOUND, "not-in-call");
    }

    static CallRefusal signalsMissing() {
        return new CallRefusal(HttpStatus.CONFLICT, "signals-missing");
    }

    static CallRefusal signalTooLarge() {
        return new CallRefusal(HttpStatus.CONTENT_TOO_LARGE, "signal-too-large");
    }

    static CallRefusal roomIsLocked() {
        return new CallRefusal(HttpStatus.CONFLICT, "room-locked");
    }

    static CallRefusal banned() {
        return new CallRefusal(HttpStatus.FORBIDDEN, "banned");
    }

    static CallRefusal tooManyWaiting() {
        return new CallRefusal(HttpStatus.SERVICE_UNAVAILABLE, "too-many-waiting");
    }

    static CallRefusal denied(Duration wait) {
        return new CallRefusal(HttpStatus.TOO_MANY_REQUESTS, "denied", wait);
    }

    static CallRefusal tooManyReactions(Duration wait) {
        return new CallRefusal(HttpStatus.TOO_MANY_REQUESTS, "too-many-reactions", wait);
    }

    /** Only moderators, and only over people below them. */
    static CallRefusal notAbove() {
        return new CallRefusal(HttpStatus.FORBIDDEN, "not-above");
    }

    static CallRefusal notWaiting() {
        return new CallRefusal(HttpStatus.NOT_FOUND, "not-waiting");
    }

    static CallRefusal roomIsFull() {
        return new CallRefusal(HttpStatus.CONFLICT, "room-full");
    }

    static CallRefusal roomIsClosed() {
        return new CallRefusal(HttpStatus.CONFLICT, "room-closed");
    }
}
