package app.roomcast.library.poster;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** What was sent is no picture that can be read, or the video shows nothing at that moment. */
final class PosterIsInvalid extends Refusal {

    PosterIsInvalid(DataSize limit) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "poster-invalid", limit.toMegabytes());
    }
}
