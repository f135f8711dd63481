package app.roomcast.library.playlists;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A person has as many playlists as he may. */
final class TooManyPlaylists extends Refusal {

    TooManyPlaylists() {
        super(HttpStatus.CONFLICT, "too-many-playlists", Playlists.MOST);
    }
}
