package app.roomcast.library.tus;

import app.roomcast.account.PersonId;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;

/**
 * An upload whose last byte has been stored.
 *
 * @param fileName as the uploader's system called it, never to be used as a path
 * @param title what the uploader typed, or null
 * @param data where the bytes are until the upload expires
 * @param size in bytes
 */
public record FinishedUpload(
        UUID id,
        PersonId owner,
        @Nullable String fileName,
        @Nullable String title,
        Path data,
        long size) {

    static FinishedUpload of(UploadInfo upload, Path data) {
        Map<String, String> metadata = upload.getMetadata();
        return new FinishedUpload(
                UUID.fromString(upload.getId().toString()),
                new PersonId(UUID.fromString(upload.getOwnerKey())),
                metadata.get("filename"),
                metadata.get("title"),
                data,
                upload.getLength());
    }
}
