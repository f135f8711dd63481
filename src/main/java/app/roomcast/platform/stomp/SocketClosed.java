package app.roomcast.platform.stomp;

import org.springframework.web.socket.CloseStatus;

/** A socket is gone. 1000 and 1001 say that the page went away on purpose; anything else may be a broken network. */
public record SocketClosed(Inbox inbox, CloseStatus status) {}
