package app.roomcast.library.playlists;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A person may see a playlist, but it is another's to change. */
final class NotYourPlaylist extends Refusal {

    NotYourPlaylist() {
        super(HttpStatus.FORBIDDEN, "not-your-playlist");
    }
}
