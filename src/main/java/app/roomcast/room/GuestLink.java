package app.roomcast.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets people without an account into one room, until it expires or is withdrawn.
 *
 * @param note for whom it is, in the words of who made it; may be empty
 * @param passwordHash null when the link alone is enough
 * @param guests how many have come by it
 */
record GuestLink(
        GuestLinkId id,
        Room room,
        String note,
        @Nullable String passwordHash,
        String madeBy,
        Instant createdAt,
        Instant expiresAt,
        int guests) {

    boolean hasPassword() {
        return passwordHash != null;
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
