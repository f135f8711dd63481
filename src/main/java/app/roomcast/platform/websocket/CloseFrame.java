package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.springframework.web.socket.CloseStatus;

/** What a close frame holds (RFC 6455, 5.5.1). */
final class CloseFrame {

    private CloseFrame() {}

    /** Nothing for a status that only says that there was none. */
    static ByteBuffer payload(CloseStatus status) {
        if (status.equalsCode(CloseStatus.NO_STATUS_CODE)) {
            return ByteBuffer.allocate(0);
        }
        var reason =
                status.getReason() == null ? new byte[0] : status.getReason().getBytes(UTF_8);
        return ByteBuffer.allocate(Character.BYTES + reason.length)
                .putChar((char) status.getCode())
                .put(reason)
                .flip();
    }
}
