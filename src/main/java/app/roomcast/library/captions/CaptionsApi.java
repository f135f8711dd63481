package app.roomcast.library.captions;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.platform.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The captions of a video: its owner sends them, whoever may watch it learns of them. */
@RestController
@RequestMapping("/api/videos/{id}/captions")
class CaptionsApi {

    private final Videos videos;
    private final VideoCaptions captions;
    private final CaptionDocuments documents;

    CaptionsApi(Videos videos, VideoCaptions captions, CaptionDocuments documents) {
        this.videos = videos;
        this.captions = captions;
        this.documents = documents;
    }

    @GetMapping
    List<CaptionDocument> list(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person, Locale locale) {
        return documents.of(videos.watchedBy(person.id(), VideoId.parse(id)).id(), locale);
    }

    /** @param file WebVTT or SubRip, at most 1 MiB; which of them, its first line tells */
    @PutMapping("/{language}")
    List<CaptionDocument> keep(
            @PathVariable String id,
            @PathVariable String language,
            InputStream file,
            @AuthenticationPrincipal SignedInPerson person,
            Locale locale)
            throws IOException {
        VideoId own = videos.ownedBy(person.id(), VideoId.parse(id)).id();
        var parsed = CaptionLanguage.parse(language);
        captions.keep(own, parsed, CaptionFile.read(file.readNBytes(CaptionFile.LARGEST + 1)));
        return documents.of(own, locale);
    }

    @DeleteMapping("/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id, @PathVariable String language, @AuthenticationPrincipal SignedInPerson person) {
        VideoId own = videos.ownedBy(person.id(), VideoId.parse(id)).id();
        if (!captions.remove(own, CaptionLanguage.parse(language))) {
            throw new NotFound();
        }
    }
}
