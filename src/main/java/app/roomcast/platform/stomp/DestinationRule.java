package app.roomcast.platform.stomp;

import java.security.Principal;

/**
 * Opens destinations to people. Whatever no rule admits is refused.
 *
 * <p>A feature implements this as a bean for the destinations it knows and answers false for all others. The destination
 * has passed as exact: it holds letters, digits, hyphens, underscores and single slashes, and no pattern. A subscription
 * is asked for once and again by {@link Sockets#recheck}; a SEND with every frame, so that rule must be quick.
 */
public interface DestinationRule {

    /** What is asked for. */
    enum Action {
        SUBSCRIBE,
        SEND
    }

    /** Whether the person may do this; called on the socket's own thread. */
    boolean admits(Action action, String destination, Principal principal);
}
