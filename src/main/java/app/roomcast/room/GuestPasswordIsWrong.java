package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** The password of a guest link is another one. */
final class GuestPasswordIsWrong extends Refusal {

    GuestPasswordIsWrong() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "guest-password-wrong");
    }
}
