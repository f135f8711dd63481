package app.roomcast.library.playlists;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A playlist holds as many videos as it may. */
final class PlaylistIsFull extends Refusal {

    PlaylistIsFull() {
        super(HttpStatus.CONFLICT, "playlist-full", PlaylistVideos.MOST);
    }
}
