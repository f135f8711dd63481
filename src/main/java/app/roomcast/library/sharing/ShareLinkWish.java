package app.roomcast.library.sharing;

import app.roomcast.platform.VisibleText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a link shall be like.
 *
 * @param length how long it is good, at most a year
 * @param note for whom it is: up to 80 visible characters; blank for none
 * @param sites that may show the video in a frame, at most 20
 */
record ShareLinkWish(Duration length, String note, List<String> sites) {

    static final Duration LONGEST = Duration.ofDays(365);
    private static final int LONGEST_NOTE = 80;
    static final int MOST_SITES = 20;

    /** @throws LinkIsInvalid if it cannot be */
    ShareLinkWish checked() {
        List<String> named = sites.stream().filter(site -> !site.isBlank()).toList();
        List<String> origins = named.stream()
                .map(Site::typed)
                .flatMap(Optional::stream)
                .map(Site::origin)
                .distinct()
                .toList();
        boolean lasts = length.isPositive() && length.compareTo(LONGEST) <= 0;
        boolean isNoted = note.isBlank() || VisibleText.of(note, LONGEST_NOTE).isPresent();
        boolean areSites =
                named.stream().allMatch(site -> Site.typed(site).isPresent()) && origins.size() <= MOST_SITES;
        if (!lasts || !isNoted || !areSites) {
            throw new LinkIsInvalid(LONGEST.toDays(), LONGEST_NOTE, MOST_SITES);
        }
        return new ShareLinkWish(length, note.strip(), origins);
    }
}
