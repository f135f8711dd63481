package app.roomcast.library.comments;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** The owner of a video takes no comments. */
final class CommentsAreOff extends Refusal {

    CommentsAreOff() {
        super(HttpStatus.CONFLICT, "comments-off");
    }
}
