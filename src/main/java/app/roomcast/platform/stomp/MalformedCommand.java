package app.roomcast.platform.stomp;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** What came is not a JSON object of the form that its type has. */
public final class MalformedCommand extends Refusal {

    MalformedCommand() {
        super(HttpStatus.BAD_REQUEST, "malformed");
    }
}
