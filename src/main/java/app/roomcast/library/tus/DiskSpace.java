package app.roomcast.library.tus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps uploads from filling the disk that packages, and perhaps the database, need too. */
@Component
class DiskSpace {

    private final Path media;
    private final long reserve;

    DiskSpace(@Value("${roomcast.media-dir}") Path media, UploadSettings settings) {
        this.media = media;
        this.reserve = settings.diskReserve().toBytes();
    }

    /** @throws DiskIsFull if the bytes would not leave the reserve free */
    void requireRoomFor(long bytes) throws IOException {
        Files.createDirectories(media);
        if (Files.getFileStore(media).getUsableSpace() - bytes < reserve) {
            throw new DiskIsFull();
        }
    }
}
