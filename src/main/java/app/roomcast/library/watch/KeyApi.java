package app.roomcast.library.watch;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The key of an encrypted video, for those who may watch it. */
@RestController
class KeyApi {

    private final Videos videos;
    private final PackageFiles files;

    KeyApi(Videos videos, PackageFiles files) {
        this.videos = videos;
        this.files = files;
    }

    @GetMapping("/videos/{id}/key")
    ResponseEntity<byte[]> read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return files.key(videos.watchedBy(person.id(), VideoId.parse(id)).id());
    }
}
