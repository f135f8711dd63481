package app.roomcast.room;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code roomcast.room}.
 *
 * @param longestGuestLink how long a guest link may be good
 * @param guestSession how long an unused session of a guest lasts, if his link is good for so long
 * @param guestsOfALink how many may ever come by one link, 1 to 10000
 */
@Validated
@ConfigurationProperties("roomcast.room")
record RoomSettings(
        @DefaultValue("30d") Duration longestGuestLink,
        @DefaultValue("12h") Duration guestSession,
        @Min(1) @Max(10_000) @DefaultValue("500") int guestsOfALink) {

    private static final Duration DAY = Duration.ofDays(1);

    /** How long a guest link is good of which nothing is said: a day, or the longest where that is less. */
    Duration usualGuestLink() {
        return DAY.compareTo(longestGuestLink) < 0 ? DAY : longestGuestLink;
    }
}
