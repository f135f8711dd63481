package app.roomcast.library.playlists;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** An order does not hold each video of the playlist once. */
final class PlaylistOrderIsInvalid extends Refusal {

    PlaylistOrderIsInvalid() {
        super(HttpStatus.CONFLICT, "playlist-order-invalid");
    }
}
