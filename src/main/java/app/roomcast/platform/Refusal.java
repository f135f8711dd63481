package app.roomcast.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A fact that keeps Roomcast from doing what was asked, told to the person with a sentence and a stable code.
 *
 * <p>The code stands in docs/error-codes.md; the sentence is the message {@code error.<code>}. Each protocol translates
 * refusals in one place: problem+json and pages in {@code platform.web}, error notices in the features' STOMP handlers.
 */
public abstract class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;

    protected Refusal(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "error." + code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** How long to wait before trying again, where waiting helps. */
    public @Nullable Duration retryAfter() {
        return null;
    }
}
