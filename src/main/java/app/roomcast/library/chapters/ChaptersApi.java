package app.roomcast.library.chapters;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The chapters of a video: its owner sets them, as a list or as lines of text, and whoever may watch it reads them. */
@RestController
class ChaptersApi {

    private final Videos videos;
    private final Chapters chapters;
    private final ChapterFiles files;

    ChaptersApi(Videos videos, Chapters chapters, ChapterFiles files) {
        this.videos = videos;
        this.chapters = chapters;
        this.files = files;
    }

    @GetMapping("/api/videos/{id}/chapters")
    List<ChapterDocument> list(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return ChapterDocument.of(chapters.of(watched(id, person)));
    }

    @GetMapping("/api/videos/{id}/chapters.vtt")
    ResponseEntity<String> webVtt(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return files.webVtt(watched(id, person));
    }

    @PutMapping(path = "/api/videos/{id}/chapters", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<ChapterDocument> put(
            @PathVariable String id,
            @RequestBody List<@Nullable ChapterDocument> wanted,
            @AuthenticationPrincipal SignedInPerson person) {
        return put(owned(id, person), wanted.stream().map(ChapterDocument::read).toList());
    }

    /** @param lines such as {@code 12:30 Questions}, one for each chapter */
    @PutMapping(path = "/api/videos/{id}/chapters", consumes = MediaType.TEXT_PLAIN_VALUE)
    List<ChapterDocument> putLines(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable String lines,
            @AuthenticationPrincipal SignedInPerson person) {
        Video video = owned(id, person);
        return put(video, ChapterLines.read(lines == null ? "" : lines, video.duration()));
    }

    private List<ChapterDocument> put(Video video, List<Chapter> wanted) {
        chapters.put(video.id(), wanted);
        return ChapterDocument.of(chapters.of(video));
    }

    private Video watched(String id, SignedInPerson person) {
        return videos.watchedBy(person.id(), VideoId.parse(id));
    }

    private Video owned(String id, SignedInPerson person) {
        return videos.ownedBy(person.id(), VideoId.parse(id));
    }
}
