package app.roomcast.account;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

final class LastAdministrator extends Refusal {

    LastAdministrator() {
        super(HttpStatus.CONFLICT, "last-administrator");
    }
}
