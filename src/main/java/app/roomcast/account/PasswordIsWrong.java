package app.roomcast.account;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

final class PasswordIsWrong extends Refusal {

    PasswordIsWrong() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "password-wrong");
    }
}
