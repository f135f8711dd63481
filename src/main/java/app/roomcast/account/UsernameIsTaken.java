package app.roomcast.account;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

final class UsernameIsTaken extends Refusal {

    UsernameIsTaken() {
        super(HttpStatus.CONFLICT, "username-taken");
    }
}
