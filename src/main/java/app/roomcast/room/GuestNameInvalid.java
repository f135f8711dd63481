package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A guest cannot be called that. */
final class GuestNameInvalid extends Refusal {

    GuestNameInvalid(int longest) {
        super(HttpStatus.BAD_REQUEST, "guest-name-invalid", longest);
    }
}
