package app.roomcast.library.watch;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How often a video was watched, and that it is being watched. */
@RestController
@RequestMapping("/api/videos/{id}/views")
class ViewsApi {

    private final Videos videos;
    private final Views views;

    ViewsApi(Videos videos, Views views) {
        this.videos = videos;
        this.views = views;
    }

    /** @param views each person once a day */
    record Counted(long views) {}

    @GetMapping
    Counted read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return new Counted(views.of(watched(id, person)));
    }

    /** Told by a player once three seconds were watched. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        views.count(watched(id, person), person.id());
    }

    private VideoId watched(String id, SignedInPerson person) {
        return videos.watchedBy(person.id(), VideoId.parse(id)).id();
    }
}
