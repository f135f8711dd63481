package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Only the owner of a room and its moderators look after it. */
final class NotAModerator extends Refusal {

    NotAModerator() {
        super(HttpStatus.FORBIDDEN, "not-a-moderator");
    }
}
