package app.roomcast.library.comments;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A comment says nothing, or too much. */
final class CommentIsInvalid extends Refusal {

    CommentIsInvalid() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "comment-invalid", CommentText.LONGEST);
    }
}
