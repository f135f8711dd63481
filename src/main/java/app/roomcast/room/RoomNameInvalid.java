package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A room cannot be called that. */
final class RoomNameInvalid extends Refusal {

    RoomNameInvalid(int longest) {
        super(HttpStatus.BAD_REQUEST, "room-name-invalid", longest);
    }
}
