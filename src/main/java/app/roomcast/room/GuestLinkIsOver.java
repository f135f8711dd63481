package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A guest link was withdrawn, has expired, or never was. */
final class GuestLinkIsOver extends Refusal {

    GuestLinkIsOver() {
        super(HttpStatus.GONE, "guest-link-over");
    }
}
