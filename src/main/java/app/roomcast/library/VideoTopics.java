package app.roomcast.library;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.NotFound;
import app.roomcast.platform.stomp.DestinationRule;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Notices about a video are for those who may watch it. */
@Component
class VideoTopics implements DestinationRule {

    private static final String PREFIX = "/topic/videos/";

    private final Videos videos;

    VideoTopics(Videos videos) {
        this.videos = videos;
    }

    static String of(VideoId id) {
        return PREFIX + id;
    }

    @Override
    public boolean admits(Action action, String destination, Principal principal) {
        return action == Action.SUBSCRIBE
                && destination.startsWith(PREFIX)
                && mayWatch(destination, SignedInPerson.of(principal));
    }

    private boolean mayWatch(String destination, SignedInPerson person) {
        try {
            VideoId id = VideoId.parse(destination.substring(PREFIX.length()));
            return !person.isGuest()
                    && of(id).equals(destination)
                    && videos.watchedBy(person.id(), id).id().equals(id);
        } catch (NotFound unknown) {
            return false;
        }
    }
}
