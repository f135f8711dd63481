package app.roomcast.call;

import org.springframework.web.socket.CloseStatus;

/** How calls close sockets, and what a closed socket means for the participant behind it. */
final class Closing {

    static final CloseStatus ELSEWHERE = CloseStatus.POLICY_VIOLATION.withReason("elsewhere");

    private Closing() {}

    /** The page went away, by its own word. */
    static boolean isLeave(CloseStatus status) {
        return status.getCode() == CloseStatus.NORMAL.getCode() || status.getCode() == CloseStatus.GOING_AWAY.getCode();
    }

    /** We closed it because the person may not go on. */
    static boolean isRemoval(CloseStatus status) {
        return status.getCode() == CloseStatus.POLICY_VIOLATION.getCode();
    }
}
