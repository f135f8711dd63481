package app.roomcast.platform.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** STOMP 1.2 frames written by hand, for what the portal itself tells a socket. */
final class FrameText {

    private FrameText() {}

    static String error(RefusedFrame reason) {
        return "ERROR\nmessage:" + reason.code() + "\ncontent-length:0\n\n\0";
    }

    static String receipt(String id) {
        return "RECEIPT\nreceipt-id:" + escaped(id) + "\n\n\0";
    }

    /** The head of every message to a subscription, up to the headers that differ from message to message. */
    static String messageHead(String destination, String subscription) {
        return "MESSAGE\ndestination:" + destination + "\nsubscription:" + escaped(subscription)
                + "\ncontent-type:application/json\nmessage-id:";
    }

    /**
     * Half a character, which JSON can name and UTF-8 cannot, is counted as the question mark that it is sent as.
     *
     * @param seq the number in its stream, from 1, or 0 for none
     */
    static String message(String head, long id, long seq, String body) {
        var frame = new StringBuilder(head.length() + body.length() + 64)
                .append(head)
                .append(id);
        if (seq > 0) {
            frame.append("\nseq:").append(seq);
        }
        return frame.append("\ncontent-length:")
                .append(bytesOf(body))
                .append("\n\n")
                .append(body)
                .append('\0')
                .toString();
    }

    /** The length in UTF-8. Encoding it is several times faster than looking at each character. */
    static int bytesOf(String text) {
        return text.getBytes(UTF_8).length;
    }

    /**
     * Whether a destination names one thing and no pattern: letters, digits, hyphens and underscores between single
     * slashes.
     */
    static boolean isExact(@Nullable String destination) {
        if (destination == null || destination.length() > 200 || destination.contains("//")) {
            return false;
        }
        for (var i = 0; i < destination.length(); i++) {
            if (!isPlain(destination.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '/' || c == '-' || c == '_';
    }

    private static String escaped(String header) {
        return header.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace(":", "\\c");
    }
}
