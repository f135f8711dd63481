package app.roomcast.library.sharing;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A video has as many links as it may have. */
final class TooManyLinks extends Refusal {

    TooManyLinks(int most) {
        super(HttpStatus.CONFLICT, "too-many-links", most);
    }
}
