package app.roomcast.library.sharing;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A link was withdrawn, has expired, or never was; or its video is gone. */
final class LinkIsOver extends Refusal {

    LinkIsOver() {
        super(HttpStatus.NOT_FOUND, "share-link-over");
    }
}
