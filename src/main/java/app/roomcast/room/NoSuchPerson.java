package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody has the username that an owner typed. */
final class NoSuchPerson extends Refusal {

    NoSuchPerson() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-person");
    }
}
