package app.roomcast.platform;

import org.springframework.http.HttpStatus;

/** There is no such thing, or none that the asking person may know of: the two look alike. */
public final class NotFound extends Refusal {

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "not-found");
    }
}
