package app.roomcast.packaging;

import org.jspecify.annotations.Nullable;

/** This try came to nothing; another may not. */
final class TryFailed extends RuntimeException {

    private final String code;

    TryFailed(String code, String detail) {
        this(code, detail, null);
    }

    TryFailed(String code, String detail, @Nullable Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
