package app.roomcast.library.captions;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Captions as files, for players and for editors of subtitles. */
@RestController
class CaptionFilesApi {

    private final Videos videos;
    private final CaptionFiles files;

    CaptionFilesApi(Videos videos, CaptionFiles files) {
        this.videos = videos;
        this.files = files;
    }

    @GetMapping("/videos/{id}/captions/{language}.vtt")
    ResponseEntity<String> webVtt(
            @PathVariable String id, @PathVariable String language, @AuthenticationPrincipal SignedInPerson person) {
        return files.webVtt(watched(id, person), language);
    }

    @GetMapping("/videos/{id}/captions/{language}.srt")
    ResponseEntity<String> subRip(
            @PathVariable String id, @PathVariable String language, @AuthenticationPrincipal SignedInPerson person) {
        return files.subRip(watched(id, person), language);
    }

    private VideoId watched(String id, SignedInPerson person) {
        return videos.watchedBy(person.id(), VideoId.parse(id)).id();
    }
}
