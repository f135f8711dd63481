package app.roomcast.library.comments;

import app.roomcast.platform.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A person writes faster than others can read. */
final class TooManyComments extends Refusal {

    private final transient Duration retryAfter;

    TooManyComments(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-comments", CommentPace.A_MINUTE);
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
