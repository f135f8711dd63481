package app.roomcast.call;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** What a call answers to a command it does not follow; docs/error-codes.md says what each means. */
final class CallRefusal extends Refusal {

    private CallRefusal(HttpStatus status, String code) {
        super(status, code);
    }

    static CallRefusal malformed() {
        return new CallRefusal(HttpStatus.BAD_REQUEST, "malformed");
    }

    static CallRefusal unknownType() {
        return new CallRefusal(HttpStatus.BAD_REQUEST, "unknown-type");
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

    static CallRefusal signalTooLarge() {
        return new CallRefusal(HttpStatus.CONTENT_TOO_LARGE, "signal-too-large");
    }

    static CallRefusal roomIsClosed() {
        return new CallRefusal(HttpStatus.CONFLICT, "room-closed");
    }
}
