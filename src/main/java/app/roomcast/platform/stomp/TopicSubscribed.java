package app.roomcast.platform.stomp;

/** A socket has begun to listen to a topic, and hears whatever is published to it from now on. */
public record TopicSubscribed(Inbox inbox, String destination) {}
