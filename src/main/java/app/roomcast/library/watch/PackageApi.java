package app.roomcast.library.watch;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.platform.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The HLS package of a video: playlists, segments, captions and poster, each request admitted anew. */
@RestController
class PackageApi {

    private final Videos videos;
    private final VideoFiles files;

    PackageApi(Videos videos, VideoFiles files) {
        this.videos = videos;
        this.files = files;
    }

    @GetMapping("/videos/{id}/hls/{name}")
    ResponseEntity<Resource> read(
            @PathVariable String id, @PathVariable String name, @AuthenticationPrincipal SignedInPerson person)
            throws IOException {
        VideoId video = videos.watchedBy(person.id(), VideoId.parse(id)).id();
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
