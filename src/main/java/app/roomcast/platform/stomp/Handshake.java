package app.roomcast.platform.stomp;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a socket remembers of the request that opened it.
 *
 * @param httpSessionId null when no HTTP session stood behind it
 * @param startedAt {@link System#nanoTime()}, to find sockets that were on their way in while a right ended
 */
record Handshake(@Nullable String httpSessionId, Locale locale, long startedAt) {

    private static final String ATTRIBUTE = Handshake.class.getName();

    void storeIn(Map<String, Object> attributes) {
        attributes.put(ATTRIBUTE, this);
    }

    static Handshake of(Map<String, Object> attributes) {
        return (Handshake) Objects.requireNonNull(attributes.get(ATTRIBUTE), "The handshake has been kept");
    }
}
