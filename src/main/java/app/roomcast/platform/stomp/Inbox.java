package app.roomcast.platform.stomp;

import java.security.Principal;
import java.util.Locale;

/**
 * The way to one socket: what it is told arrives at its subscription to {@value #DESTINATION}, in the order of the calls.
 *
 * <p>Nothing here waits for the network, so it may be called while a lock is held.
 */
public interface Inbox {

    /** The destination every person may subscribe to, once on each socket. */
    String DESTINATION = "/user/queue/call";

    /** Names the socket for as long as it lives. */
    String id();

    Principal principal();

    /** The language of the page that opened the socket. */
    Locale locale();

    /** Whether the socket is still there; false from before {@link SocketClosed} is published. */
    boolean isOpen();

    /** Sends a notice as JSON; dropped when the socket is closing or has not subscribed. */
    void tell(Object notice);

    /** As {@link #tell(Object)}, with the notice's number in its stream as header {@code seq}. */
    void tell(Object notice, long number);

    /** Closes the socket with 1008 and a short reason, once everything told before has been written. */
    void dismiss(String reason);
}
