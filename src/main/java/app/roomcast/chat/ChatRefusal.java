package app.roomcast.chat;

import app.roomcast.platform.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a chat answers to a command it does not follow; docs/error-codes.md says what each means. */
final class ChatRefusal extends Refusal {

    private final transient @Nullable Duration retryAfter;

    private ChatRefusal(HttpStatus status, String code, @Nullable Duration retryAfter) {
        super(status, code);
        this.retryAfter = retryAfter;
    }

    static ChatRefusal notJoined() {
        return new ChatRefusal(HttpStatus.CONFLICT, "not-joined", null);
    }

    static ChatRefusal empty() {
        return new ChatRefusal(HttpStatus.BAD_REQUEST, "chat-empty", null);
    }

    static ChatRefusal tooLong() {
        return new ChatRefusal(HttpStatus.CONTENT_TOO_LARGE, "chat-too-long", null);
    }

    static ChatRefusal notFound() {
        return new ChatRefusal(HttpStatus.NOT_FOUND, "chat-not-found", null);
    }

    static ChatRefusal notYours() {
        return new ChatRefusal(HttpStatus.FORBIDDEN, "chat-not-yours", null);
    }

    static ChatRefusal busy() {
        return new ChatRefusal(HttpStatus.SERVICE_UNAVAILABLE, "chat-busy", Duration.ofSeconds(1));
    }

    @Override
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
