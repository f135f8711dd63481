package app.roomcast.library.captions;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A file of captions is larger than any that people read. */
final class CaptionsAreTooLarge extends Refusal {

    CaptionsAreTooLarge() {
        super(HttpStatus.CONTENT_TOO_LARGE, "captions-too-large", CaptionFile.LARGEST / 1024);
    }
}
