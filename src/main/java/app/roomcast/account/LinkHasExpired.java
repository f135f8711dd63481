package app.roomcast.account;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

final class LinkHasExpired extends Refusal {

    LinkHasExpired() {
        super(HttpStatus.GONE, "link-expired");
    }
}
