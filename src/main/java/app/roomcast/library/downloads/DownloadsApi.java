package app.roomcast.library.downloads;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.packaging.ExportFormat;
import app.roomcast.platform.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A video as a file, for its owner. */
@RestController
class DownloadsApi {

    private final Videos videos;
    private final Downloads downloads;

    DownloadsApi(Videos videos, Downloads downloads) {
        this.videos = videos;
        this.downloads = downloads;
    }

    /** @param url where it can be had, null while it cannot */
    record Download(
            String format, DownloadState state, @Nullable String url) {}

    @GetMapping("/api/videos/{id}/downloads")
    List<Download> list(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        Video video = owned(id, person);
        return downloads.offered(video).stream()
                .map(format -> download(video.id(), format))
                .toList();
    }

    @PostMapping("/api/videos/{id}/downloads/{format}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Download ask(@PathVariable String id, @PathVariable String format, @AuthenticationPrincipal SignedInPerson person) {
        Video video = owned(id, person);
        ExportFormat wanted = ExportFormat.of(format).orElseThrow(NoSuchFormat::new);
        downloads.ask(video, wanted);
        return download(video.id(), wanted);
    }

    /** In ranges too, so that an interrupted download goes on. */
    @GetMapping("/videos/{id}/downloads/{format}")
    ResponseEntity<Resource> read(
            @PathVariable String id, @PathVariable String format, @AuthenticationPrincipal SignedInPerson person) {
        Video video = owned(id, person);
        ExportFormat wanted = ExportFormat.of(format).orElseThrow(NotFound::new);
        if (downloads.state(video.id(), wanted) != DownloadState.READY) {
            throw new NotFound();
        }
        String name = video.title().value() + "." + wanted.extension();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(downloads.file(video.id(), wanted)));
    }

    private Download download(VideoId video, ExportFormat format) {
        DownloadState state = downloads.state(video, format);
        String url = state == DownloadState.READY ? "/videos/" + video + "/downloads/" + format.extension() : null;
        return new Download(format.extension(), state, url);
    }

    private Video owned(String id, SignedInPerson person) {
        return videos.ownedBy(person.id(), VideoId.parse(id));
    }
}
