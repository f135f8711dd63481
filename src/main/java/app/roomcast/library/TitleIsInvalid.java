package app.roomcast.library;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A title is empty or too long. */
final class TitleIsInvalid extends Refusal {

    TitleIsInvalid() {
        super(HttpStatus.BAD_REQUEST, "title-invalid", Title.LONGEST);
    }
}
