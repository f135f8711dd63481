package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody acts on an equal or higher role, and nobody gives one. */
final class Outranked extends Refusal {

    Outranked() {
        super(HttpStatus.FORBIDDEN, "outranked");
    }
}
