package app.roomcast.library;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A description is longer than is kept. */
final class DescriptionIsTooLong extends Refusal {

    DescriptionIsTooLong() {
        super(HttpStatus.BAD_REQUEST, "description-too-long", Description.LONGEST);
    }
}
