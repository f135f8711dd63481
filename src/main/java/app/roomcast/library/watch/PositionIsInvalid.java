package app.roomcast.library.watch;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A position is outside of its video. */
final class PositionIsInvalid extends Refusal {

    PositionIsInvalid() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "position-invalid");
    }
}
