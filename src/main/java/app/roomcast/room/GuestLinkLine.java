package app.roomcast.room;

import java.time.Duration;
import java.time.Instant;

/**
 * A guest link as the settings page lists it. How long it is still good needs no time zone, which the portal does not know.
 *
 * @param left the key of the sentence that says so
 * @param amount of the unit in that sentence
 */
record GuestLinkLine(
        GuestLinkId id,
        String note,
        boolean hasPassword,
        String madeBy,
        int guests,
        boolean good,
        Instant expiresAt,
        String left,
        long amount) {

    private static final Duration HOURS_UP_TO = Duration.ofHours(48);
    private static final Duration MINUTES_UP_TO = Duration.ofMinutes(90);

    static GuestLinkLine of(GuestLink link, Instant now) {
        var rest = Duration.between(now, link.expiresAt());
        String left;
        long amount;
        if (!link.isGoodAt(now)) {
            left = "room.links.expired";
            amount = 0;
        } else if (rest.compareTo(MINUTES_UP_TO) < 0) {
            left = "room.links.minutes-left";
            amount = Math.max(1, Math.round(rest.toSeconds() / 60.0));
        } else if (rest.compareTo(HOURS_UP_TO) < 0) {
            left = "room.links.hours-left";
            amount = Math.round(rest.toMinutes() / 60.0);
        } else {
            left = "room.links.days-left";
            amount = Math.round(rest.toHours() / 24.0);
        }
        return new GuestLinkLine(
                link.id(),
                link.note(),
                link.hasPassword(),
                link.madeBy(),
                link.guests(),
                link.isGoodAt(now),
                link.expiresAt(),
                left,
                amount);
    }
}
