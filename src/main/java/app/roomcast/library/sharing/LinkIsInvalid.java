package app.roomcast.library.sharing;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** What a link shall be like cannot be: its length, its note, or a site. */
final class LinkIsInvalid extends Refusal {

    LinkIsInvalid(long longestDays, int longestNote, int mostSites) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "share-link-invalid", longestDays, longestNote, mostSites);
    }
}
