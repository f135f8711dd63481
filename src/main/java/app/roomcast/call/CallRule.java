package app.roomcast.call;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.stomp.DestinationRule;
import app.roomcast.room.RoomRole;
import app.roomcast.room.Rooms;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may enter a room may speak to its call and listen to its lobby; who is inside is not for guests outside. A closed room still says that it is closed. */
@Component
class CallRule implements DestinationRule {

    private static final String TOPIC = CallAnnouncer.topicOf("");
    private static final String LOBBY = CallAnnouncer.lobbyOf("");

    private final Rooms rooms;

    CallRule(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public boolean admits(Action action, String destination, Principal principal) {
        return switch (action) {
            case SEND -> role(CallCommands.PREFIX, destination, principal).isPresent();
            case SUBSCRIBE ->
                role(LOBBY, destination, principal).isPresent()
                        || role(TOPIC, destination, principal)
                                .filter(role -> role != RoomRole.GUEST)
                                .isPresent();
        };
    }

    /** What the person is in the room that a destination names; empty when he may not enter it. */
    private Optional<RoomRole> role(String prefix, String destination, Principal principal) {
        if (!destination.startsWith(prefix)) {
            return Optional.empty();
        }
        var person = SignedInPerson.of(principal).id();
        return rooms.find(destination.substring(prefix.length()), person).flatMap(room -> rooms.roleOf(room, person));
    }
}
