package app.roomcast.library;

import app.roomcast.account.People;
import app.roomcast.library.keep.VideoRemoval;
import app.roomcast.platform.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** The whole library, as administrators see and keep it. Members never come this way. */
@Component
public class Library {

    private final Videos videos;
    private final VideoRemoval removal;
    private final People people;

    Library(Videos videos, VideoRemoval removal, People people) {
        this.videos = videos;
        this.removal = removal;
        this.people = people;
    }

    /** Every video, also the private ones, the newest first. */
    public List<VideoOnRecord> all() {
        return videos.all().stream().map(this::onRecord).toList();
    }

    /**
     * Deletes a video with all its files, whoever owns it.
     *
     * @throws NotFound if there is none
     */
    public void deleteAsAdministrator(VideoId id) {
        Video video = videos.find(id).orElseThrow(NotFound::new);
        removal.remove(video.id());
    }

    private VideoOnRecord onRecord(Video video) {
        return new VideoOnRecord(
                video.id(),
                video.title().value(),
                people.usernameOf(video.owner()).orElse(""),
                video.state(),
                video.progress(),
                video.fileSize(),
                video.createdAt());
    }
}
