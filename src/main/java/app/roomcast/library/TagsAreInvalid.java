package app.roomcast.library;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** There are too many tags, or one is too long. */
final class TagsAreInvalid extends Refusal {

    TagsAreInvalid() {
        super(HttpStatus.BAD_REQUEST, "tags-invalid", Tags.MOST, Tags.LONGEST);
    }
}
