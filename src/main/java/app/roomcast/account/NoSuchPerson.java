package app.roomcast.account;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody has the username that somebody typed. */
public final class NoSuchPerson extends Refusal {

    public NoSuchPerson() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-person");
    }
}
