package app.roomcast.library.tus;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** The file is larger than the portal takes. */
final class UploadIsTooLarge extends Refusal {

    UploadIsTooLarge(DataSize limit) {
        super(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", limit.toMegabytes());
    }
}
