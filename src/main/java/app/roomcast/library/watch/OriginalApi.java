package app.roomcast.library.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.platform.NotFound;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The uploaded file as it came, for its owner. It is saved and never shown: nobody has looked at what is in it. */
@RestController
class OriginalApi {

    private final Videos videos;
    private final VideoFiles files;

    OriginalApi(Videos videos, VideoFiles files) {
        this.videos = videos;
        this.files = files;
    }

    /** In ranges too, so that an interrupted download goes on. */
    @GetMapping("/videos/{id}/original")
    ResponseEntity<Resource> read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        Video video = videos.ownedBy(person.id(), VideoId.parse(id));
        Path original = files.original(video.id());
        if (!Files.isRegularFile(original)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", disposition(video).toString())
                .body(new FileSystemResource(original));
    }

    private static ContentDisposition disposition(Video video) {
        String name = video.fileName().isBlank() ? video.id().toString() : video.fileName();
        return ContentDisposition.attachment().filename(name, UTF_8).build();
    }
}
