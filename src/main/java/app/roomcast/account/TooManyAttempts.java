package app.roomcast.account;

import app.roomcast.platform.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A password was guessed at too often. */
final class TooManyAttempts extends Refusal {

    private final transient Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts");
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
