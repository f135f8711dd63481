package app.roomcast.call;

import app.roomcast.platform.stomp.Topics;
import app.roomcast.room.RoomPolicy;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the lobbies who is inside, and the other modules what has happened. */
@Component
class CallAnnouncer {

    private final Topics topics;
    private final ApplicationEventPublisher events;

    CallAnnouncer(Topics topics, ApplicationEventPublisher events) {
        this.topics = topics;
        this.events = events;
    }

    static String topicOf(String slug) {
        return "/topic/rooms/" + slug;
    }

    /** Where no names are told. */
    static String lobbyOf(String slug) {
        return "/topic/lobbies/" + slug;
    }

    /** Called under the call's lock, so that lobbies see the last state last. */
    void presence(String slug, RunningCall call, RoomPolicy policy, boolean open) {
        var names = call.participants().stream().map(Participant::name).toList();
        var presence = new RoomNotice.Presence(names, names.size(), policy.capacity(), open, policy.locked());
        topics.publish(topicOf(slug), presence);
        topics.publish(lobbyOf(slug), presence.withoutNames());
    }

    /** Called outside of the lock: listeners may take their time and may ask the calls. */
    void publish(List<CallEvent> happened) {
        happened.forEach(events::publishEvent);
    }
}
