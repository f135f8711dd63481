package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Only the owner of a room may say who is listed in it. */
final class NotTheOwner extends Refusal {

    NotTheOwner() {
        super(HttpStatus.FORBIDDEN, "not-the-owner");
    }
}
