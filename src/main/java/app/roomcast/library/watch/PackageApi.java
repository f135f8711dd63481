package app.roomcast.library.watch;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import java.io.IOException;
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
    private final PackageFiles files;

    PackageApi(Videos videos, PackageFiles files) {
        this.videos = videos;
        this.files = files;
    }

    @GetMapping("/videos/{id}/hls/{name}")
    ResponseEntity<Resource> read(
            @PathVariable String id, @PathVariable String name, @AuthenticationPrincipal SignedInPerson person)
            throws IOException {
        return files.answer(videos.watchedBy(person.id(), VideoId.parse(id)).id(), name);
    }
}
