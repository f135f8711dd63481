package app.roomcast.library.tus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The uploads that are stored, whoever owns them. */
@Component
public class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final UploadStore store;
    private final UploadLocks locks;
    private final Adopter adopter;

    Uploads(UploadStore store, UploadLocks locks, Adopter adopter) {
        this.store = store;
        this.locks = locks;
        this.adopter = adopter;
    }

    /** Adopts what a crash between the last byte and the adoption has left behind. */
    public void adoptFinished() {
        try {
            store.all().forEach(this::adoptIfFinished);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the uploads", unreadable);
        }
    }

    /** Whether an upload is stored, finished or not. */
    public boolean holds(UUID id) {
        try {
            return store.getUploadInfo(new UploadId(id)) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read upload " + id, unreadable);
        }
    }

    /** Forgets an upload and its bytes; unknown ones are forgotten already. */
    public void remove(UUID id) {
        try {
            store.remove(new UploadId(id));
        } catch (IOException unremovable) {
            throw new UncheckedIOException("Cannot remove upload " + id, unremovable);
        }
    }

    private void adoptIfFinished(UploadId id) {
        try (UploadLock held = locks.lockUploadByUri(TusProtocol.PATH + "/" + id)) {
            UploadInfo upload = held == null ? null : store.getUploadInfo(id);
            if (upload != null && !upload.isUploadInProgress()) {
                adopter.adopt(FinishedUpload.of(upload, store.data(id)));
            }
        } catch (UploadIsBusy written) {
            log.debug("Upload {} is being written; its own request adopts it", id);
        } catch (IOException | TusException | RuntimeException unreadable) {
            log.warn("Upload {} cannot be adopted now and is left alone; the next start tries again", id, unreadable);
        }
    }
}
