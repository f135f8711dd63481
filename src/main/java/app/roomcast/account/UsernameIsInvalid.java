package app.roomcast.account;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

final class UsernameIsInvalid extends Refusal {

    UsernameIsInvalid() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "username-invalid");
    }
}
