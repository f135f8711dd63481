package app.roomcast.library.progress;

import app.roomcast.account.PersonId;
import app.roomcast.library.VideoChanged;
import app.roomcast.library.VideoId;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.packaging.Packager;
import app.roomcast.packaging.PackagingRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the packaging of a video be called off and be tried again. The uploaded file stays. */
@Component
public class PackagingControl {

    static final String CANCELLED = "packaging-cancelled";

    private final PackagedVideos videos;
    private final VideoFiles files;
    private final Packager packager;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    PackagingControl(
            PackagedVideos videos,
            VideoFiles files,
            Packager packager,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.videos = videos;
        this.files = files;
        this.packager = packager;
        this.transaction = transaction;
        this.events = events;
    }

    /** The request that a video is packaged by. */
    public PackagingRequest request(VideoId id, PersonId owner) {
        return new PackagingRequest(id.value(), owner.toString(), files.original(id), files.hls(id));
    }

    /**
     * Returns once nothing is written any more and nothing of the package is left.
     *
     * @throws PackagingHasEnded where there is nothing to cancel
     */
    @Transactional
    public void cancel(VideoId id, PersonId owner) {
        if (!videos.cancelled(id.value(), CANCELLED)) {
            throw new PackagingHasEnded();
        }
        packager.cancel(request(id, owner));
        events.publishEvent(new VideoChanged(id));
    }

    /** @throws PackagingHasNotFailed where there is nothing to try again */
    public void retry(VideoId id, PersonId owner) {
        if (videos.isGivenUp(id.value())) {
            packager.awaitEnd(id.value());
        }
        transaction.executeWithoutResult(status -> {
            if (!videos.queuedAgain(id.value())) {
                throw new PackagingHasNotFailed();
            }
            packager.submit(request(id, owner));
            events.publishEvent(new VideoChanged(id));
        });
    }
}
