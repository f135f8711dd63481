package app.roomcast.library.comments;

import app.roomcast.account.PersonId;
import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.library.watch.Moment;
import app.roomcast.platform.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The comments of a video: whoever may watch it reads and writes them, its owner may switch them off. */
@RestController
@RequestMapping("/api/videos/{id}/comments")
class CommentsApi {

    private static final int LARGEST_PAGE = 100;

    private final Videos videos;
    private final VideoComments comments;
    private final CommentDocuments documents;
    private final CommentPace pace;
    private final Clock clock;

    CommentsApi(Videos videos, VideoComments comments, CommentDocuments documents, CommentPace pace, Clock clock) {
        this.videos = videos;
        this.comments = comments;
        this.documents = documents;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * @param open whether the owner takes comments; otherwise none are told
     * @param total of all pages
     */
    record Found(boolean open, long total, List<CommentDocument> items) {}

    /** @param seconds of the moment that it is about, null where it is about the whole */
    record Wish(@Nullable String text, @Nullable Double seconds) {}

    record Setting(boolean open) {}

    /** @param from only those about moments from here on, in seconds */
    @GetMapping
    Found list(
            @PathVariable String id,
            @RequestParam(defaultValue = "newest") CommentOrder order,
            @RequestParam(required = false) @Nullable Double from,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal SignedInPerson person) {
        Video video = watched(id, person);
        if (!comments.areOpen(video.id())) {
            return new Found(false, 0, List.of());
        }
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        List<Comment> found = comments.of(video.id(), order, from, (long) Math.max(page, 0) * most, most);
        return new Found(true, comments.count(video.id(), from), documents.of(found, video, person.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentDocument add(
            @PathVariable String id, @RequestBody Wish wish, @AuthenticationPrincipal SignedInPerson person) {
        Video video = watched(id, person);
        CommentText text = CommentText.typed(wish.text());
        Double wished = wish.seconds();
        Double seconds = wished == null ? null : Moment.of(video, wished).seconds();
        pace.admit(person.id());
        var comment = new Comment(
                UUID.randomUUID(),
                video.id(),
                person.id(),
                text.value(),
                seconds,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        comments.add(comment);
        return documents.of(List.of(comment), video, person.id()).getFirst();
    }

    /** Whoever wrote it, and the owner of the video. */
    @DeleteMapping("/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable UUID comment, @AuthenticationPrincipal SignedInPerson person) {
        Video video = watched(id, person);
        PersonId asking = person.id();
        Comment found = comments.find(video.id(), comment).orElseThrow(NotFound::new);
        if (!video.isOwnedBy(asking) && !found.author().equals(asking)) {
            throw new NotYourComment();
        }
        comments.remove(found);
    }

    @PutMapping("/setting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String id, @RequestBody Setting setting, @AuthenticationPrincipal SignedInPerson person) {
        comments.open(videos.ownedBy(person.id(), VideoId.parse(id)).id(), setting.open());
    }

    private Video watched(String id, SignedInPerson person) {
        return videos.watchedBy(person.id(), VideoId.parse(id));
    }
}
