package app.roomcast.platform.web;

import java.time.Duration;

/** The value of the header Retry-After (RFC 9110, 10.2.3): whole seconds, never too few. */
public final class RetryAfter {

    private RetryAfter() {}

    public static String of(Duration wait) {
        return Long.toString(wait.toSeconds() + 1);
    }
}
