package app.roomcast.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** JavaScript that is measured in pages; it lies in src/test/resources/bench. */
enum Script {
    ACCEPT_FILE,
    FIRST_REMOTE_FRAME,
    LOOPBACK_BYTES,
    LOOPBACK_FRAME;

    String text() {
        String resource = "/bench/" + name().toLowerCase(Locale.ROOT) + ".js";
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), UTF_8).strip();
            // A comment before a function, or a semicolon behind it, is more than the one expression that a page
            // evaluates.
            return text.substring(text.indexOf('\n') + 1, text.length() - 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
