package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Who comes by a guest link was put out of the room's call as the guest that his browser was before. */
final class GuestIsBanned extends Refusal {

    GuestIsBanned() {
        super(HttpStatus.FORBIDDEN, "banned");
    }
}
