package app.roomcast.library.playlists;

import app.roomcast.account.PersonId;
import app.roomcast.library.VideoCard;
import app.roomcast.library.VideoId;
import app.roomcast.platform.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes before and after a video. */
@Component
public class PlayQueues {

    private final Playlists playlists;
    private final PlaylistVideos lists;

    PlayQueues(Playlists playlists, PlaylistVideos lists) {
        this.playlists = playlists;
        this.lists = lists;
    }

    /**
     * Whoever may watch the video does so even where the playlist has been withdrawn, or does not hold the video any more: null then.
     *
     * @param playlist its id as an address tells it
     */
    public @Nullable PlayQueue of(PersonId person, String playlist, VideoId video) {
        if (playlist.isEmpty()) {
            return null;
        }
        try {
            Playlist seen = playlists.seenBy(person, PlaylistId.parse(playlist));
            List<VideoCard> cards =
                    lists.of(seen.id(), person).stream().map(VideoCard::of).toList();
            int at = cards.stream().map(VideoCard::id).toList().indexOf(video);
            return at < 0
                    ? null
                    : new PlayQueue(seen.id().toString(), seen.title().value(), cards, at);
        } catch (NotFound withdrawn) {
            return null;
        }
    }
}
