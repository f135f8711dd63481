package app.roomcast.library;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A person may watch a video, but it is another's to change. */
final class NotYourVideo extends Refusal {

    NotYourVideo() {
        super(HttpStatus.FORBIDDEN, "not-your-video");
    }
}
