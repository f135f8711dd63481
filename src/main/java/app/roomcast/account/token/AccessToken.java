package app.roomcast.account.token;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What its owner sees of an access token; the token itself he saw once.
 *
 * @param lastUsedOn in UTC; null until it is used
 */
public record AccessToken(
        UUID id, String name, Instant expiresAt, @Nullable LocalDate lastUsedOn) {

    public LocalDate expiresOn() {
        return LocalDate.ofInstant(expiresAt, ZoneOffset.UTC);
    }
}
