package app.roomcast.library.progress;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** There is nothing to try again: the video is ready, or on its way. */
final class PackagingHasNotFailed extends Refusal {

    PackagingHasNotFailed() {
        super(HttpStatus.CONFLICT, "packaging-has-not-failed");
    }
}
