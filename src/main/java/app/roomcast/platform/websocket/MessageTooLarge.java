package app.roomcast.platform.websocket;

/** A message is longer than the socket takes; what follows it is no longer read. */
public final class MessageTooLarge extends Exception {

    private static final long serialVersionUID = 1;
}
