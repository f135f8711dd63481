package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import java.nio.charset.CharacterCodingException;

/** Text as it came, or a refusal: RFC 6455, 8.1, lets nothing be put in the place of bytes that are no UTF-8. */
final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    static String text(ByteBuf bytes) throws CharacterCodingException {
        var text = bytes.toString(UTF_8);
        // Either it came like that, or something was wrong: the strict decoder tells, which is many times slower.
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : UTF_8.newDecoder().decode(bytes.nioBuffer()).toString();
    }
}
