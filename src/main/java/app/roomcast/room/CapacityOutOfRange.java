package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A room cannot be limited to that many people. */
final class CapacityOutOfRange extends Refusal {

    CapacityOutOfRange(int smallest, int largest) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "capacity-out-of-range", smallest, largest);
    }
}
