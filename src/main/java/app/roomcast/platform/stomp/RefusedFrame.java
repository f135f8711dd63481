package app.roomcast.platform.stomp;

import org.springframework.web.socket.CloseStatus;

/** Why a socket is closed with a STOMP ERROR frame: the code in its {@code message} header, and how the socket closes. */
enum RefusedFrame {
    DESTINATION_REFUSED("destination-refused", CloseStatus.POLICY_VIOLATION),
    CSRF_TOKEN_INVALID("csrf-token-invalid", CloseStatus.POLICY_VIOLATION),
    RATE_LIMITED("rate-limited", CloseStatus.POLICY_VIOLATION),
    TOO_MANY_SOCKETS("too-many-sockets", CloseStatus.POLICY_VIOLATION),
    FRAME_REFUSED("frame-refused", CloseStatus.PROTOCOL_ERROR),
    HEARTBEAT_MISSED("heartbeat-missed", CloseStatus.PROTOCOL_ERROR),
    FRAME_TOO_LARGE("frame-too-large", CloseStatus.TOO_BIG_TO_PROCESS),
    INTERNAL("internal", CloseStatus.SERVER_ERROR);

    private final String code;
    private final CloseStatus status;

    RefusedFrame(String code, CloseStatus status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    CloseStatus status() {
        return status.withReason(code);
    }
}
