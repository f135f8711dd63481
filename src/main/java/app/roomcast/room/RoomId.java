package app.roomcast.room;

import java.util.UUID;

/** Names a room for ever; people see its slug. */
public record RoomId(UUID value) {

    static RoomId random() {
        return new RoomId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
