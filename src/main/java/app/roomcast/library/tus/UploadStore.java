package app.roomcast.library.tus;

import app.roomcast.account.PersonId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.disk.DiskStorageService;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The bytes of uploads, in {@code uploads/<id>/data} beside what is known of each in {@code info}.
 *
 * <p>Differs from the library's own store where a crash would hurt: {@code info} is replaced in one step instead of being emptied
 * and rewritten, and the offset is what has reached the file, so that bytes written before a kill are not asked for again.
 */
@Component
final class UploadStore extends DiskStorageService {

    private static final String INFO = "info";
    private static final String DATA = "data";

    private final DiskSpace disk;
    private final Quotas quotas;

    UploadStore(@Value("${roomcast.media-dir}") Path media, DiskSpace disk, Quotas quotas) {
        super(media.resolve("uploads").toString());
        this.disk = disk;
        this.quotas = quotas;
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(@Nullable UploadId id) throws IOException {
        if (id == null) {
            return null;
        }
        try (ObjectInputStream stored = new ObjectInputStream(
                new BufferedInputStream(Files.newInputStream(directory(id).resolve(INFO))))) {
            UploadInfo upload = (UploadInfo) stored.readObject();
            upload.setOffset(Files.size(data(id)));
            return upload;
        } catch (NoSuchFileException gone) {
            return null;
        } catch (ClassNotFoundException foreign) {
            throw new IOException("Not the description of an upload", foreign);
        }
    }

    @Override
    public void update(UploadInfo upload) throws IOException {
        Path directory = directory(upload.getId());
        Path aside = Files.createTempFile(directory, INFO, ".new");
        try (ObjectOutputStream stored = new ObjectOutputStream(Files.newOutputStream(aside))) {
            stored.writeObject(upload);
        }
        Files.move(aside, directory.resolve(INFO), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes no more than the upload's declared length, whatever a client without Content-Length sends. */
    @Override
    public UploadInfo append(UploadInfo upload, InputStream sent) throws IOException, TusException {
        PersonId owner = new PersonId(UUID.fromString(upload.getOwnerKey()));
        InputStream bytes = new BytesThatFit(sent, () -> {
            disk.requireRoomFor(0);
            requireRoomFor(owner, 0);
        });
        if (!upload.hasLength()) {
            return super.append(upload, bytes);
        }
        return super.append(
                upload,
                BoundedInputStream.builder()
                        .setInputStream(bytes)
                        .setMaxCount(upload.getLength() - upload.getOffset())
                        .get());
    }

    /** @param more bytes beyond what the person has declared or sent already */
    void requireRoomFor(PersonId person, long more) {
        quotas.requireRoomFor(person, more, this::uploading);
    }

    /**
     * The bytes of unfinished uploads: as many as were declared, or have come.
     *
     * @param person null for everybody's
     */
    long uploading(@Nullable PersonId person) {
        try {
            long sum = 0;
            for (UploadId id : all()) {
                UploadInfo upload = getUploadInfo(id);
                if (upload != null
                        && upload.isUploadInProgress()
                        && (person == null || person.toString().equals(upload.getOwnerKey()))) {
                    sum += Math.max(upload.getOffset(), upload.hasLength() ? upload.getLength() : 0);
                }
            }
            return sum;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the uploads", unreadable);
        }
    }

    Path data(UploadId id) {
        return directory(id).resolve(DATA);
    }

    /** The ids of all uploads, finished or not. */
    List<UploadId> all() throws IOException {
        try (Stream<Path> directories = Files.list(Files.createDirectories(getStoragePath()))) {
            return directories
                    .map(directory -> new UploadId(directory.getFileName().toString()))
                    .toList();
        }
    }

    /** Also what a crash in the middle of an earlier removal has left, which no longer reads as an upload. */
    void remove(UploadId id) throws IOException {
        FileSystemUtils.deleteRecursively(directory(id));
    }

    private Path directory(UploadId id) {
        return getPathInStorageDirectory(id);
    }
}
