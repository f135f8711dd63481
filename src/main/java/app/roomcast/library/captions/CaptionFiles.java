package app.roomcast.library.captions;

import app.roomcast.library.VideoId;
import app.roomcast.platform.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Captions as files, for requests that were admitted. */
@Component
public class CaptionFiles {

    private static final MediaType WEB_VTT = MediaType.parseMediaType("text/vtt;charset=UTF-8");
    private static final MediaType SUB_RIP = MediaType.parseMediaType("application/x-subrip;charset=UTF-8");

    private final VideoCaptions captions;

    CaptionFiles(VideoCaptions captions) {
        this.captions = captions;
    }

    /** @throws NotFound if the video has none in that language */
    public ResponseEntity<String> webVtt(VideoId video, String language) {
        return file(WEB_VTT, find(video, language).webVtt());
    }

    ResponseEntity<String> subRip(VideoId video, String language) {
        return file(SUB_RIP, find(video, language).subRip());
    }

    private Captions find(VideoId video, String language) {
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
