package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What {@code /topic/rooms/{slug}} says to everyone in a room's lobby, and {@code /topic/lobbies/{slug}} to guests too. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(RoomNotice.Presence.class))
sealed interface RoomNotice {

    /**
     * @param inside the names of the participants, in the order in which they joined
     * @param count how many they are
     */
    @JsonTypeName("presence")
    record Presence(List<String> inside, int count, int capacity, boolean open, boolean locked) implements RoomNotice {

        /** For those who are not to know who is inside before they are inside themselves. */
        Presence withoutNames() {
            return new Presence(List.of(), count, capacity, open, locked);
        }
    }
}
