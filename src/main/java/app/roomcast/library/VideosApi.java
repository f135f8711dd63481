package app.roomcast.library;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.keep.VideoRemoval;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The library over HTTP. Another person's private video answers 404, to administrators too. */
@RestController
@RequestMapping("/api/videos")
class VideosApi {

    private static final int LARGEST_PAGE = 100;

    private final Videos videos;
    private final VideoRemoval removal;
    private final VideoDocuments documents;
    private final VideoEdits edits;

    VideosApi(Videos videos, VideoRemoval removal, VideoDocuments documents, VideoEdits edits) {
        this.videos = videos;
        this.removal = removal;
        this.documents = documents;
        this.edits = edits;
    }

    /** @param total of all pages */
    record Found(List<VideoDocument> items, long total) {}

    @GetMapping
    Found search(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "newest") VideoOrder sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "24") int size,
            @AuthenticationPrincipal SignedInPerson person,
            Locale locale) {
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        List<VideoDocument> items =
                videos.search(person.id(), query, sort, (long) Math.max(page, 0) * most, most).stream()
                        .map(video -> documents.forReader(video, person.id(), locale))
                        .toList();
        return new Found(items, videos.count(person.id(), query));
    }

    @GetMapping("/{id}")
    VideoDocument read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person, Locale locale) {
        return documents.forReader(videos.watchedBy(person.id(), VideoId.parse(id)), person.id(), locale);
    }

    @PatchMapping("/{id}")
    VideoDocument edit(
            @PathVariable String id,
            @RequestBody VideoEdit edit,
            @AuthenticationPrincipal SignedInPerson person,
            Locale locale) {
        VideoId own = videos.ownedBy(person.id(), VideoId.parse(id)).id();
        edits.edit(own, edit);
        return documents.forReader(videos.ownedBy(person.id(), own), person.id(), locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        removal.remove(videos.ownedBy(person.id(), VideoId.parse(id)).id());
    }
}
