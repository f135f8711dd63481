package app.roomcast.room;

import app.roomcast.account.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lasting room.
 *
 * @param slug its name in addresses: ASCII letters, digits and hyphens
 * @param closedAt since when nobody may be inside, or null while it is open
 */
public record Room(
        RoomId id,
        String slug,
        String name,
        Access access,
        PersonId owner,
        Instant createdAt,
        @Nullable Instant closedAt,
        RoomPolicy policy) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
