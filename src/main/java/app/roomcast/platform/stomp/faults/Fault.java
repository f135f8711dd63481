package app.roomcast.platform.stomp.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen to the sockets of one person, or to those that have sent to a destination.
 *
 * @param username whose sockets; null for those of a destination
 * @param destination such as {@code /app/call/standup}, to which everybody in that room has sent; null for those of a person
 * @param way which way the messages go that are meant; null for both
 * @param types the {@code type} of the messages that are meant; null for every SEND and MESSAGE frame
 * @param every one of so many of these is struck, from 1 on, which is all of them; null is 1
 * @param delayMillis how long a delayed message holds up its way, 0 to 60,000; null is 100
 */
record Fault(
        Kind kind,
        @Nullable String username,
        @Nullable String destination,
        @Nullable Way way,
        @Nullable Set<String> types,
        @Nullable Integer every,
        @Nullable Integer delayMillis) {

    private static final int LONGEST_DELAY = 60_000;
    private static final int USUAL_DELAY = 100;

    /** What happens to a message, or for the last two to the socket. */
    enum Kind {
        /** It is lost. */
        @JsonProperty("drop")
        DROP,
        /** It comes twice. */
        @JsonProperty("duplicate")
        DUPLICATE,
        /** It comes behind the one that follows it. */
        @JsonProperty("reorder")
        REORDER,
        /** It comes late, and so does all that is behind it. */
        @JsonProperty("delay")
        DELAY,
        /** Sockets that are open now stay so, and nothing comes or goes on them any more. */
        @JsonProperty("no-pong")
        NO_PONG,
        /** The connections of sockets that are open now end without a close frame. */
        @JsonProperty("cut")
        CUT
    }

    /** As the portal sees it. */
    enum Way {
        @JsonProperty("in")
        IN,
        @JsonProperty("out")
        OUT
    }

    Fault {
        if ((username == null) == (destination == null)) {
            throw new IllegalArgumentException("Either a person or a destination");
        }
        if (every != null && every < 1 || delayMillis != null && (delayMillis < 0 || delayMillis > LONGEST_DELAY)) {
            throw new IllegalArgumentException("Out of range");
        }
    }

    boolean goes(Way direction) {
        return way == null || way == direction;
    }

    /** Whether this message is one of those that are meant; the frames that open, subscribe and acknowledge never are. */
    boolean means(String frame) {
        return (frame.startsWith("SEND\n") || frame.startsWith("MESSAGE\n"))
                && (types == null || types.stream().anyMatch(type -> frame.contains("\"type\":\"" + type + "\"")));
    }

    /** Whether the message of this number, from 1, among those that are meant is struck. */
    boolean strikes(long number) {
        return every == null || number % every == 0;
    }

    Duration delay() {
        return Duration.ofMillis(delayMillis == null ? USUAL_DELAY : delayMillis);
    }
}
