package app.roomcast.platform.stomp;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A type that this version does not know, perhaps of a newer client. */
public final class UnknownCommand extends Refusal {

    private final String type;

    UnknownCommand(String type) {
        super(HttpStatus.BAD_REQUEST, "unknown-type");
        this.type = type;
    }

    /** As it came, cut where it is too long. */
    public String type() {
        return type;
    }
}
