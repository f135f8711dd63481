package app.roomcast.call;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.stomp.TopicSubscribed;
import app.roomcast.room.Rooms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who is inside as soon as somebody begins to listen at a lobby. */
@Component
class LobbyWatch {

    private static final String TOPIC = CallAnnouncer.topicOf("");

    private final Rooms rooms;
    private final Calls calls;

    LobbyWatch(Rooms rooms, Calls calls) {
        this.rooms = rooms;
        this.calls = calls;
    }

    @EventListener
    void subscribed(TopicSubscribed event) {
        if (event.destination().startsWith(TOPIC)) {
            var slug = event.destination().substring(TOPIC.length());
            rooms.find(slug, SignedInPerson.of(event.inbox().principal()).id())
                    .ifPresent(room -> calls.of(room).announce());
        }
    }
}
