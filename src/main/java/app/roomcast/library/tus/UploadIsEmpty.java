package app.roomcast.library.tus;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A file without a byte holds no video. */
final class UploadIsEmpty extends Refusal {

    UploadIsEmpty() {
        super(HttpStatus.BAD_REQUEST, "upload-empty");
    }
}
