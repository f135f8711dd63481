package app.roomcast.library.downloads;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A video cannot be had as such a file: it is not ready yet, has no such track, or nobody knows the format. */
final class NoSuchFormat extends Refusal {

    NoSuchFormat() {
        super(HttpStatus.CONFLICT, "download-not-offered");
    }
}
