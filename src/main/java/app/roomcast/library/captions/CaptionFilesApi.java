package app.roomcast.library.captions;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.platform.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Captions as files, for players and for editors of subtitles. */
@RestController
class CaptionFilesApi {

    private static final MediaType WEB_VTT = MediaType.parseMediaType("text/vtt;charset=UTF-8");
    private static final MediaType SUB_RIP = MediaType.parseMediaType("application/x-subrip;charset=UTF-8");

    private final Videos videos;
    private final VideoCaptions captions;

    CaptionFilesApi(Videos videos, VideoCaptions captions) {
        this.videos = videos;
        this.captions = captions;
    }

    @GetMapping("/videos/{id}/captions/{language}.vtt")
    ResponseEntity<String> webVtt(
            @PathVariable String id, @PathVariable String language, @AuthenticationPrincipal SignedInPerson person) {
        return file(WEB_VTT, find(id, language, person).webVtt());
    }

    @GetMapping("/videos/{id}/captions/{language}.srt")
    ResponseEntity<String> subRip(
            @PathVariable String id, @PathVariable String language, @AuthenticationPrincipal SignedInPerson person) {
        return file(SUB_RIP, find(id, language, person).subRip());
    }

    private Captions find(String id, String language, SignedInPerson person) {
        VideoId video = videos.watchedBy(person.id(), VideoId.parse(id)).id();
        return captions.find(video, CaptionLanguage.parse(language)).orElseThrow(NotFound::new);
    }

    /** Asked for anew each time: they may be replaced under their name, and access may end. */
    private static ResponseEntity<String> file(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }
}
