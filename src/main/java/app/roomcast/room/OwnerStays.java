package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** The owner of a room cannot be taken off its list. */
final class OwnerStays extends Refusal {

    OwnerStays() {
        super(HttpStatus.CONFLICT, "owner-stays");
    }
}
