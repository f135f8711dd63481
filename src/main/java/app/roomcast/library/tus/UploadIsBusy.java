package app.roomcast.library.tus;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Another request, perhaps one whose connection has died, is still writing to the upload. */
final class UploadIsBusy extends Refusal {

    UploadIsBusy() {
        super(HttpStatus.LOCKED, "upload-busy");
    }
}
