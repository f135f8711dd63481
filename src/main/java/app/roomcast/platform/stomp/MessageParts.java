package app.roomcast.platform.stomp;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/** Puts the text message of a socket together again, of which the container hands over parts as they come. */
final class MessageParts {

    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private @Nullable StringBuilder earlier;
    private long bytes;

    /** Answers whether the message is within the limit so far. */
    boolean add(TextMessage part, long limit) {
        var text = part.getPayload();
        if (earlier == null && part.isLast() && (long) text.length() * MOST_BYTES_OF_A_CHARACTER <= limit) {
            return true;
        }
        bytes += FrameText.bytesOf(text);
        if (!part.isLast() && bytes <= limit) {
            earlier = (earlier == null ? new StringBuilder() : earlier).append(text);
        }
        return bytes <= limit;
    }

    /** The whole message that this last part ends. */
    String endedBy(TextMessage last) {
        var whole = earlier == null
                ? last.getPayload()
                : earlier.append(last.getPayload()).toString();
        earlier = null;
        bytes = 0;
        return whole;
    }
}
