package app.roomcast.library;

import app.roomcast.library.keep.VideoFiles;
import app.roomcast.library.progress.PackagingControl;
import app.roomcast.library.tus.Adopter;
import app.roomcast.library.tus.FinishedUpload;
import app.roomcast.packaging.Packager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A finished upload becomes a video of the same id: first its bytes are kept, then video and packaging job are stored in one
 * transaction. Of several who try, one succeeds; a crash in between leaves the upload to be adopted again.
 */
@Component
class VideoAdoption implements Adopter {

    private static final Logger log = LoggerFactory.getLogger(VideoAdoption.class);
    private static final int LONGEST_FILE_NAME = 255;

    private final Videos videos;
    private final VideoFiles files;
    private final Packager packager;
    private final PackagingControl control;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VideoAdoption(
            Videos videos,
            VideoFiles files,
            Packager packager,
            PackagingControl control,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.videos = videos;
        this.files = files;
        this.packager = packager;
        this.control = control;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void adopt(FinishedUpload upload) {
        VideoId id = new VideoId(upload.id());
        if (videos.knows(id)) {
            return;
        }
        try {
            files.keepOriginal(id, upload.data());
            transaction.executeWithoutResult(status -> store(id, upload));
        } catch (DuplicateKeyException second) {
            if (!videos.knows(id)) {
                throw second;
            }
            log.debug("Video {} was adopted by another request at the same time", id);
        } catch (IOException unkept) {
            throw new UncheckedIOException("Cannot keep the bytes of upload " + id, unkept);
        }
    }

    private void store(VideoId id, FinishedUpload upload) {
        String fileName = upload.fileName() == null ? "" : upload.fileName();
        videos.add(Video.uploaded(
                id,
                upload.owner(),
                Title.firstOf(upload.title(), withoutExtension(fileName), fileName, id.toString()),
                fileName.substring(0, Math.min(fileName.length(), LONGEST_FILE_NAME)),
                upload.size(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        packager.submit(control.request(id, upload.owner()));
        events.publishEvent(new VideoChanged(id));
    }

    private static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
