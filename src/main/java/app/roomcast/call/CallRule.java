package app.roomcast.call;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.stomp.DestinationRule;
import app.roomcast.room.Rooms;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Who may enter a room may speak to its call and listen to its lobby. A closed room still says that it is closed. */
@Component
class CallRule implements DestinationRule {

    private static final String TOPIC = CallAnnouncer.topicOf("");

    private final Rooms rooms;

    CallRule(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public boolean admits(Action action, String destination, Principal principal) {
        return switch (action) {
            case SEND -> mayEnter(CallCommands.PREFIX, destination, principal);
            case SUBSCRIBE -> mayEnter(TOPIC, destination, principal);
        };
    }

    private boolean mayEnter(String prefix, String destination, Principal principal) {
        return destination.startsWith(prefix)
                && rooms.find(
                                destination.substring(prefix.length()),
                                SignedInPerson.of(principal).id())
                        .isPresent();
    }
}
