package app.roomcast.library.tus;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** The media directory has no room for the upload beside the reserve. */
final class DiskIsFull extends Refusal {

    DiskIsFull() {
        super(HttpStatus.INSUFFICIENT_STORAGE, "disk-full");
    }
}
