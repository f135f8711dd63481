package app.roomcast.library.progress;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** There is nothing to cancel: the video is ready, or was given up. */
final class PackagingHasEnded extends Refusal {

    PackagingHasEnded() {
        super(HttpStatus.CONFLICT, "packaging-has-ended");
    }
}
