package app.roomcast.library.watch;

import app.roomcast.library.VideoId;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.platform.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The files of HLS packages as they are served, for requests that were admitted. */
@Component
public class PackageFiles {

    private final VideoFiles files;

    PackageFiles(VideoFiles files) {
        this.files = files;
    }

    /** @throws NotFound if the package has no file of that name */
    public ResponseEntity<Resource> answer(VideoId video, String name) throws IOException {
        PackageFile file = new PackageFile(name);
        Path path = files.hls(video).resolve(file.name());
        if (!Files.isRegularFile(path)) {
            throw new NotFound();
        }
        return file.isPlaylist() ? playlist(file, path) : segment(file, path);
    }

    /** Ranges and conditions are answered by the framework, from the resource's length and time. */
    private static ResponseEntity<Resource> segment(PackageFile file, Path path) throws IOException {
        return headed(file)
                .lastModified(Files.getLastModifiedTime(path).toInstant())
                .body(new FileSystemResource(path));
    }

    /** Read as a whole first: a playlist that is replaced meanwhile must not be sent half old, half new. */
    private static ResponseEntity<Resource> playlist(PackageFile file, Path path) throws IOException {
        return headed(file).body(new ByteArrayResource(Files.readAllBytes(path)));
    }

    private static ResponseEntity.BodyBuilder headed(PackageFile file) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(file.cacheControl())
                .header("X-Content-Type-Options", "nosniff");
    }
}
