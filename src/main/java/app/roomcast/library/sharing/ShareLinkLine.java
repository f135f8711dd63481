package app.roomcast.library.sharing;

import java.time.Duration;
import java.time.Instant;

/**
 * A link as the page lists it. How long it is still good needs no time zone, which the portal does not know.
 *
 * @param daysLeft a part of one counted whole; 0 when it is over
 * @param embedCode to be put into a page of a named site, empty where no site is named
 */
record ShareLinkLine(ShareLinkDocument link, long daysLeft, String embedCode) {

    static ShareLinkLine of(ShareLink link, String token, Instant now) {
        var document = ShareLinkDocument.of(link, token, now);
        long hours = Duration.between(now, link.expiresAt()).toHours();
        String code = document.embedUrl() == null
                ? ""
                : "<iframe src=\"" + document.embedUrl()
                        + "\" width=\"640\" height=\"360\" allow=\"fullscreen; picture-in-picture\"></iframe>";
        return new ShareLinkLine(document, document.good() ? Math.ceilDiv(hours + 1, 24) : 0, code);
    }
}
