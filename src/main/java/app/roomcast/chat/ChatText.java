package app.roomcast.chat;

import java.nio.charset.StandardCharsets;

/** What somebody writes: 1 to 8,192 bytes of UTF-8 without control characters, line breaks and tabs apart, and without halves of characters. */
record ChatText(String value) {

    static final int MOST_BYTES = 8 * 1024;

    static ChatText of(String typed) {
        var text = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "")
                .strip();
        if (text.isEmpty()) {
            throw ChatRefusal.empty();
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw ChatRefusal.tooLong();
        }
        return new ChatText(text);
    }
}
