package app.roomcast.library.sharing;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A site that may show a video, by its origin (RFC 6454), such as {@code https://school.example.org}.
 *
 * @param origin in the letters that a Content-Security-Policy may hold
 */
record Site(String origin) {

    static final int LONGEST = 120;
    private static final Pattern ORIGIN = Pattern.compile(
            "https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");

    /** What was typed may be an address of a page there; empty when it names no site. */
    static Optional<Site> typed(String text) {
        try {
            URI address = URI.create(text.strip());
            if (address.getScheme() == null || address.getHost() == null || address.getUserInfo() != null) {
                return Optional.empty();
            }
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            String origin = (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
            return origin.length() <= LONGEST && ORIGIN.matcher(origin).matches()
                    ? Optional.of(new Site(origin))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
