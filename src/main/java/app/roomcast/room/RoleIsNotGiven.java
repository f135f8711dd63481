package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** People are made moderators or members, and nothing else. */
final class RoleIsNotGiven extends Refusal {

    RoleIsNotGiven() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "role-not-given");
    }
}
