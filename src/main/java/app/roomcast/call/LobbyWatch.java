package app.roomcast.call;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.stomp.TopicSubscribed;
import app.roomcast.room.Rooms;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who is inside as soon as somebody begins to listen at a lobby. */
@Component
class LobbyWatch {

    private static final List<String> TOPICS = List.of(CallAnnouncer.topicOf(""), CallAnnouncer.lobbyOf(""));

    private final Rooms rooms;
    private final Calls calls;

    LobbyWatch(Rooms rooms, Calls calls) {
        this.rooms = rooms;
        this.calls = calls;
    }

    @EventListener
    void subscribed(TopicSubscribed event) {
        TOPICS.stream()
                .filter(event.destination()::startsWith)
                .map(topic -> event.destination().substring(topic.length()))
                .flatMap(slug -> rooms
                        .find(slug, SignedInPerson.of(event.inbox().principal()).id())
                        .stream())
                .forEach(room -> calls.of(room).announce());
    }
}
