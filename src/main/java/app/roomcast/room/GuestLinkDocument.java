package app.roomcast.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guest link as programs see it.
 *
 * @param guests how many have come by it
 * @param url the link itself, told once, in the answer to who made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GuestLinkDocument(
        GuestLinkId id,
        String note,
        boolean hasPassword,
        String madeBy,
        Instant createdAt,
        Instant expiresAt,
        int guests,
        @Nullable URI url) {

    static GuestLinkDocument of(GuestLink link, @Nullable URI url) {
        return new GuestLinkDocument(
                link.id(),
                link.note(),
                link.hasPassword(),
                link.madeBy(),
                link.createdAt(),
                link.expiresAt(),
                link.guests(),
                url);
    }
}
