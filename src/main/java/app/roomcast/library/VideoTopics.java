package app.roomcast.library;

/** Where the notices about a video go. */
final class VideoTopics {

    static final String PREFIX = "/topic/videos/";

    private VideoTopics() {}
}
