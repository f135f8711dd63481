package app.roomcast.library.keep;

import app.roomcast.library.VideoDeleted;
import app.roomcast.library.VideoId;
import app.roomcast.library.tus.Uploads;
import app.roomcast.packaging.Packager;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a video away with every file of it. The row is marked first and goes last, so that a crash in the middle is finished
 * at the next start.
 */
@Component
public class VideoRemoval {

    private static final Logger log = LoggerFactory.getLogger(VideoRemoval.class);

    private final Deletions deletions;
    private final VideoFiles files;
    private final Uploads uploads;
    private final Packager packager;
    private final ApplicationEventPublisher events;

    VideoRemoval(
            Deletions deletions,
            VideoFiles files,
            Uploads uploads,
            Packager packager,
            ApplicationEventPublisher events) {
        this.deletions = deletions;
        this.files = files;
        this.uploads = uploads;
        this.packager = packager;
        this.events = events;
    }

    public void remove(VideoId id) {
        if (deletions.begin(id)) {
            events.publishEvent(new VideoDeleted(id));
            finish(id);
        }
    }

    /** What a crash has left is put right before anyone asks for it: half-adopted, half-deleted, and files of nothing. */
    @EventListener(ApplicationReadyEvent.class)
    public void sweep() {
        deletions.begun().forEach(this::finishQuietly);
        uploads.adoptFinished();
        List<VideoId> withFiles = files.all();
        // Only now: whoever comes after the listing is known, or has an upload.
        Set<VideoId> known = deletions.known();
        withFiles.stream()
                .filter(id -> !known.contains(id) && !uploads.holds(id.value()))
                .forEach(this::clear);
    }

    /** An original without a row is kept: the database may be an older copy, or another one than the media folder's. */
    private void clear(VideoId unknown) {
        if (Files.exists(files.original(unknown))) {
            log.warn(
                    "The database knows no video {}, but {} is there and is kept; remove it by hand if it is not wanted",
                    unknown,
                    files.original(unknown));
        } else {
            files.delete(unknown);
        }
    }

    private void finishQuietly(VideoId id) {
        try {
            finish(id);
        } catch (RuntimeException unremovable) {
            log.warn("Video {} cannot be removed wholly; the next start tries again", id, unremovable);
        }
    }

    private void finish(VideoId id) {
        packager.discard(id.value());
        uploads.remove(id.value());
        files.delete(id);
        deletions.finish(id);
    }
}
