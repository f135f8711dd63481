package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** As many guests came by one link as may. */
final class GuestLinkIsUsedUp extends Refusal {

    GuestLinkIsUsedUp() {
        super(HttpStatus.CONFLICT, "guest-link-used-up");
    }
}
