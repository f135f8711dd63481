package app.roomcast.library.trash;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own trash. */
@RestController
class TrashApi {

    private final Trash trash;
    private final Videos videos;

    TrashApi(Trash trash, Videos videos) {
        this.trash = trash;
        this.videos = videos;
    }

    @PostMapping("/api/videos/{id}/trash")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        trash.put(videos.ownedBy(person.id(), VideoId.parse(id)).id(), false);
    }

    @GetMapping("/api/trash")
    List<TrashedVideo> list(@AuthenticationPrincipal SignedInPerson person) {
        return trash.of(person.id());
    }

    @PostMapping("/api/trash/{id}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        trash.restore(VideoId.parse(id), person.id());
    }

    @DeleteMapping("/api/trash/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        trash.remove(VideoId.parse(id), person.id());
    }

    @DeleteMapping("/api/trash")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void empty(@AuthenticationPrincipal SignedInPerson person) {
        trash.empty(person.id());
    }
}
