package app.roomcast.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** JavaScript that the journeys bring into pages; it lies in src/test/resources/browser. */
enum Script {
    KEEP_PEERS,
    RECEIVE,
    SMALL_CAMERA,
    REFUSE_DEVICES,
    LOUD_MICROPHONE,
    NOISY_CAMERA,
    UNPLUG,
    SLOW_SOCKET,
    RELAY_ONLY,
    STORM,
    FOCUSABLE,
    PLAYER_FUNCTIONS;

    private final String text = read("/browser/" + name().toLowerCase(java.util.Locale.ROOT) + ".js");

    String text() {
        return text;
    }

    private static String read(String resource) {
        try (var in = java.util.Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
