package app.roomcast.library.comments;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A comment is another's, on a video that is another's too. */
final class NotYourComment extends Refusal {

    NotYourComment() {
        super(HttpStatus.FORBIDDEN, "not-your-comment");
    }
}
