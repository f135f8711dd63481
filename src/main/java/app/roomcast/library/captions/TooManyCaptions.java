package app.roomcast.library.captions;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A video has captions in as many languages as it may. */
final class TooManyCaptions extends Refusal {

    TooManyCaptions() {
        super(HttpStatus.CONFLICT, "too-many-captions", VideoCaptions.MOST);
    }
}
