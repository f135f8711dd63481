package app.roomcast.library.comments;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A video has as many comments as it may. */
final class CommentsAreFull extends Refusal {

    CommentsAreFull() {
        super(HttpStatus.CONFLICT, "comments-full", VideoComments.MOST);
    }
}
