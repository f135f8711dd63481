package app.roomcast.call;

import app.roomcast.account.SignedInPerson;
import app.roomcast.room.Rooms;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.SessionSubscribeEvent;

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
    void subscribed(SessionSubscribeEvent event) {
        var destination =
                SimpMessageHeaderAccessor.getDestination(event.getMessage().getHeaders());
        var user = event.getUser();
        if (destination != null && user != null && destination.startsWith(TOPIC)) {
            rooms.find(
                            destination.substring(TOPIC.length()),
                            SignedInPerson.of(user).id())
                    .ifPresent(room -> calls.of(room).announce());
        }
    }
}
