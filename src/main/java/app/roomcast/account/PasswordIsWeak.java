package app.roomcast.account;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

final class PasswordIsWeak extends Refusal {

    PasswordIsWeak() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "password-weak");
    }
}
