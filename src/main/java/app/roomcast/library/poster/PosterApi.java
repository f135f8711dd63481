package app.roomcast.library.poster;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The picture that stands for a video; its owner chooses it. */
@RestController
@RequestMapping("/api/videos/{id}/poster")
class PosterApi {

    private final Videos videos;
    private final OwnPosters posters;

    PosterApi(Videos videos, OwnPosters posters) {
        this.videos = videos;
        this.posters = posters;
    }

    /** @param seconds from the beginning of the video */
    record Moment(double seconds) {}

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String id, @RequestBody Moment moment, @AuthenticationPrincipal SignedInPerson person)
            throws IOException {
        posters.take(owned(id, person), moment.seconds());
    }

    /** What it is, is looked at and not believed. */
    @PutMapping(consumes = "image/*")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String id, InputStream picture, @AuthenticationPrincipal SignedInPerson person)
            throws IOException {
        posters.take(owned(id, person), picture);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) throws IOException {
        posters.remove(owned(id, person));
    }

    private Video owned(String id, SignedInPerson person) {
        return videos.ownedBy(person.id(), VideoId.parse(id));
    }
}
