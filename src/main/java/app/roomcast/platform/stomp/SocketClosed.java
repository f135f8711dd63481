package app.roomcast.platform.stomp;

import org.springframework.web.socket.CloseStatus;

/** A socket is gone. */
public record SocketClosed(Inbox inbox, Reason reason) {

    /** Why a socket is gone, as its close code tells. */
    public enum Reason {
        /** 1000 or 1001: the page went away, by its own word. */
        LEFT,
        /** 1008: the portal closed it, because the person may not go on. */
        REFUSED,
        /** Anything else may be a broken network, and the person may be back in a moment. */
        LOST;

        static Reason of(CloseStatus status) {
            return switch (status.getCode()) {
                case 1000, 1001 -> LEFT;
                case 1008 -> REFUSED;
                default -> LOST;
            };
        }
    }
}
