package app.roomcast.library.watch;

import app.roomcast.library.VideoId;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.platform.NotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The files of HLS packages as they are served, for requests that were admitted. */
@Component
public class PackageFiles {

    private static final String POSTER = "poster.jpg";

    private final VideoFiles files;
    private final Encryption encryption;

    PackageFiles(VideoFiles files, Encryption encryption) {
        this.files = files;
        this.encryption = encryption;
    }

    /** @throws NotFound if the package has no file of that name */
    public ResponseEntity<Resource> answer(VideoId video, String name) throws IOException {
        PackageFile file = new PackageFile(name);
        if (file.isPlaylist()) {
            return playlist(file, existing(video, name), encryption.covers(video));
        }
        if (name.equals(POSTER) && Files.isRegularFile(files.ownPoster(video))) {
            return plain(file, files.ownPoster(video));
        }
        if (!file.isSegment()) {
            return plain(file, existing(video, name));
        }
        if (encryption.covers(video) != SealedNames.isSealed(name)) {
            throw new NotFound();
        }
        return SealedNames.isSealed(name)
                ? encrypted(file, video, SealedNames.unsealed(name))
                : plain(file, existing(video, name));
    }

    /** @throws NotFound if the video is not encrypted */
    public ResponseEntity<byte[]> key(VideoId video) {
        if (!encryption.covers(video)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(encryption.key(video));
    }

    private Path existing(VideoId video, String name) {
        Path path = files.hls(video).resolve(name);
        if (!Files.isRegularFile(path)) {
            throw new NotFound();
        }
        return path;
    }

    /** Ranges and conditions are answered by the framework, from the resource's length and time. */
    private static ResponseEntity<Resource> plain(PackageFile file, Path path) throws IOException {
        return headed(file)
                .lastModified(Files.getLastModifiedTime(path).toInstant())
                .body(new FileSystemResource(path));
    }

    /** As a whole each time: of what is chained from its beginning no range can be sent alone. */
    private ResponseEntity<Resource> encrypted(PackageFile file, VideoId video, String plain) throws IOException {
        Path path = existing(video, plain);
        return headed(file)
                .lastModified(Files.getLastModifiedTime(path).toInstant())
                .contentLength(Encryption.encryptedLength(Files.size(path)))
                .body(new InputStreamResource(
                        () -> encryption.encrypt(video, SealedNames.sequence(plain), Files.newInputStream(path))));
    }

    /** Read as a whole first: a playlist that is replaced meanwhile must not be sent half old, half new. */
    private static ResponseEntity<Resource> playlist(PackageFile file, Path path, boolean sealed) throws IOException {
        String text = Files.readString(path);
        byte[] sent = (sealed ? SealedNames.sealed(text) : text).getBytes(StandardCharsets.UTF_8);
        return headed(file).body(new ByteArrayResource(sent));
    }

    private static ResponseEntity.BodyBuilder headed(PackageFile file) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(file.cacheControl())
                .header("X-Content-Type-Options", "nosniff");
    }
}
