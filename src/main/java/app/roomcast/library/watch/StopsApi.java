package app.roomcast.library.watch;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where people stop watching a video; for its owner. */
@RestController
class StopsApi {

    private final Videos videos;
    private final Stops stops;

    StopsApi(Videos videos, Stops stops) {
        this.videos = videos;
        this.stops = stops;
    }

    @GetMapping("/api/videos/{id}/stops")
    Stops.Graph read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return stops.of(videos.ownedBy(person.id(), VideoId.parse(id)));
    }
}
