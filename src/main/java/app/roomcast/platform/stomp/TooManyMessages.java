package app.roomcast.platform.stomp;

import app.roomcast.platform.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A socket has sent more messages than its rate allows. */
final class TooManyMessages extends Refusal {

    private final transient Duration retryAfter;

    TooManyMessages(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, RefusedFrame.RATE_LIMITED.code());
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
