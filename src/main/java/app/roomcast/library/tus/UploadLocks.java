package app.roomcast.library.tus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.disk.DiskLockingService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One request at a time for each upload. The library answers 200 to the second one; here it is told to come back. */
@Component
final class UploadLocks extends DiskLockingService {

    private final Path folder;

    UploadLocks(@Value("${roomcast.media-dir}") Path media) {
        super(media.resolve("uploads").toString());
        folder = media.resolve("uploads/locks");
    }

    /** The library makes the folder with the first lock, and fails on cleaning before. */
    @Override
    public void cleanupStaleLocks() throws IOException {
        if (Files.isDirectory(folder)) {
            super.cleanupStaleLocks();
        }
    }

    @Override
    public @Nullable UploadLock lockUploadByUri(String requestUri) throws TusException, IOException {
        try {
            return super.lockUploadByUri(requestUri);
        } catch (UploadAlreadyLockedException locked) {
            throw new UploadIsBusy();
        }
    }
}
