package app.roomcast.platform.stomp;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A STOMP 1.2 frame that is a whole text message by itself, read by hand. It knows of the headers only those that the portal asks a
 * SEND for.
 */
record ClientFrame(
        String command,
        @Nullable String destination,
        @Nullable String receipt,
        String body) {

    private static final char END = '\0';
    private static final int LONGEST_LENGTH = 7;
    private static final Set<String> PLAIN_TYPES = Set.of("application/json", "application/json;charset=UTF-8");

    /**
     * Answers null for everything else: several frames, a part of one, one that is not well-formed, and one that is odd, which Spring
     * may refuse.
     */
    static @Nullable ClientFrame read(String message) {
        var end = message.lastIndexOf(END);
        if (end < 0 || !isBlank(message.substring(end + 1))) {
            return null;
        }
        var head = Head.read(message, end);
        if (head == null) {
            return null;
        }
        var body = message.substring(head.at, end);
        return head.announces(body) ? new ClientFrame(head.command, head.destination, head.receipt, body) : null;
    }

    boolean isSend() {
        return command.equals("SEND");
    }

    /** Whether there is nothing but ends of lines, which are heartbeats. */
    static boolean isBlank(String message) {
        return message.isEmpty() || afterEnds(message, 0) == message.length();
    }

    private static int afterEnds(String text, int from) {
        var at = from;
        while (at < text.length()) {
            if (text.charAt(at) == '\n') {
                at++;
            } else if (text.startsWith("\r\n", at)) {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The command and the headers, while they are being read. */
    private static final class Head {

        private final String text;
        private int at;
        private String command = "";
        private @Nullable String destination;
        private @Nullable String receipt;
        private @Nullable String contentLength;
        private @Nullable String contentType;

        private Head(String text) {
            this.text = text;
            this.at = afterEnds(text, 0);
        }

        static @Nullable Head read(String text, int end) {
            var head = new Head(text);
            var command = head.line(end);
            if (command == null || command.isEmpty()) {
                return null;
            }
            head.command = command;
            for (var line = head.line(end); line != null; line = head.line(end)) {
                if (line.isEmpty()) {
                    return head;
                }
                if (!head.take(line)) {
                    return null;
                }
            }
            return null;
        }

        /** The next line, without its end; null when there is none or a carriage return stands alone. */
        private @Nullable String line(int end) {
            var feed = text.indexOf('\n', at);
            if (feed < 0 || feed > end) {
                return null;
            }
            var last = feed > at && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
            var line = text.substring(at, last);
            at = feed + 1;
            return line.indexOf('\r') < 0 ? line : null;
        }

        /** Of a header that is repeated, the first is taken. */
        private boolean take(String line) {
            var colon = line.indexOf(':');
            var name = colon > 0 ? unescaped(line.substring(0, colon)) : null;
            var value = unescaped(line.substring(colon + 1));
            if (name == null || value == null) {
                return false;
            }
            switch (name) {
                case "destination" -> destination = destination == null ? value : destination;
                case "receipt" -> receipt = receipt == null ? value : receipt;
                case "content-length" -> contentLength = contentLength == null ? value : contentLength;
                case "content-type" -> contentType = contentType == null ? value : contentType;
                default -> {}
            }
            return true;
        }

        private static @Nullable String unescaped(String raw) {
            if (raw.indexOf('\\') < 0) {
                return raw;
            }
            var plain = new StringBuilder(raw.length());
            for (var i = 0; i < raw.length(); i++) {
                var c = raw.charAt(i);
                if (c != '\\') {
                    plain.append(c);
                    continue;
                }
                i++;
                switch (i < raw.length() ? raw.charAt(i) : END) {
                    case 'n' -> plain.append('\n');
                    case 'r' -> plain.append('\r');
                    case 'c' -> plain.append(':');
                    case '\\' -> plain.append('\\');
                    default -> {
                        return null;
                    }
                }
            }
            return plain.toString();
        }

        /** Whether the body ends where the headers say, and is of a type that need not be looked at. */
        boolean announces(String body) {
            if (contentType != null && !PLAIN_TYPES.contains(contentType)) {
                return false;
            }
            if (contentLength == null) {
                return body.indexOf(END) < 0;
            }
            return contentLength.length() <= LONGEST_LENGTH
                    && !contentLength.isEmpty()
                    && contentLength.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                    && Integer.parseInt(contentLength) == FrameText.bytesOf(body);
        }
    }
}
