package app.roomcast.library.watch;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one has stopped watching a video. Everybody has his own. */
@RestController
@RequestMapping("/api/videos/{id}/position")
class PositionApi {

    private final Videos videos;
    private final WatchPositions positions;

    PositionApi(Videos videos, WatchPositions positions) {
        this.videos = videos;
        this.positions = positions;
    }

    /** @param seconds from the beginning */
    record Position(double seconds) {}

    @GetMapping
    Position read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        VideoId video = videos.watchedBy(person.id(), VideoId.parse(id)).id();
        return new Position(positions.of(person.id(), video));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String id, @RequestBody Position position, @AuthenticationPrincipal SignedInPerson person) {
        positions.keep(person.id(), videos.watchedBy(person.id(), VideoId.parse(id)), position.seconds());
    }
}
