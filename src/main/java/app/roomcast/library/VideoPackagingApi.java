package app.roomcast.library;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.progress.PackagingControl;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The packaging of one's own videos: called off, or tried again. */
@RestController
@RequestMapping("/api/videos/{id}/packaging")
class VideoPackagingApi {

    private final Videos videos;
    private final PackagingControl control;
    private final VideoDocuments documents;

    VideoPackagingApi(Videos videos, PackagingControl control, VideoDocuments documents) {
        this.videos = videos;
        this.control = control;
        this.documents = documents;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    VideoDocument retry(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person, Locale locale) {
        VideoId own = videos.ownedBy(person.id(), VideoId.parse(id)).id();
        control.retry(own, person.id());
        return documents.forReader(videos.ownedBy(person.id(), own), person.id(), locale);
    }

    @DeleteMapping
    VideoDocument cancel(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person, Locale locale) {
        VideoId own = videos.ownedBy(person.id(), VideoId.parse(id)).id();
        control.cancel(own, person.id());
        return documents.forReader(videos.ownedBy(person.id(), own), person.id(), locale);
    }
}
