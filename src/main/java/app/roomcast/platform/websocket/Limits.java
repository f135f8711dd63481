package app.roomcast.platform.websocket;

import java.time.Duration;

/**
 * What a socket bears.
 *
 * @param messageBytes of one message, in one frame or several
 * @param sendTime for a write that the other end does not take
 * @param closeTime for the other end's answer to a close frame, whatever else it sends
 */
public record Limits(int messageBytes, Duration sendTime, Duration closeTime) {}
