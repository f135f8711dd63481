package app.roomcast.library.sharing;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoEdits;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.platform.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom a video is shown: the people whom its owner names, and its links. */
@RestController
@RequestMapping("/api/videos/{id}")
class SharingApi {

    private static final int USUAL_HOURS = 7 * 24;

    private final Videos videos;
    private final Viewers viewers;
    private final ShareLinks links;
    private final VideoEdits edits;
    private final Clock clock;

    SharingApi(Videos videos, Viewers viewers, ShareLinks links, VideoEdits edits, Clock clock) {
        this.videos = videos;
        this.viewers = viewers;
        this.links = links;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * @param hours how long the link is good; a week unless given
     * @param sites that may show the video in a frame; none unless given
     */
    record Wanted(
            @Nullable String note,
            @Nullable Integer hours,
            @Nullable List<String> sites) {

        ShareLinkWish wish() {
            return new ShareLinkWish(
                    Duration.ofHours(Objects.requireNonNullElse(hours, USUAL_HOURS)),
                    Objects.requireNonNullElse(note, ""),
                    Objects.requireNonNullElse(sites, List.of()));
        }
    }

    @GetMapping("/viewers")
    List<String> viewers(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return viewers.of(owned(id, person));
    }

    @PutMapping("/viewers/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String id, @PathVariable String username, @AuthenticationPrincipal SignedInPerson person) {
        viewers.add(owned(id, person), username);
    }

    @DeleteMapping("/viewers/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id, @PathVariable String username, @AuthenticationPrincipal SignedInPerson person) {
        VideoId video = owned(id, person);
        viewers.remove(video, username);
        edits.viewersChanged(video);
    }

    @GetMapping("/links")
    List<ShareLinkDocument> links(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return links.of(owned(id, person)).stream().map(this::document).toList();
    }

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    ShareLinkDocument make(
            @PathVariable String id, @RequestBody Wanted wanted, @AuthenticationPrincipal SignedInPerson person) {
        return document(links.make(owned(id, person), wanted.wish()));
    }

    @DeleteMapping("/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @PathVariable String link, @AuthenticationPrincipal SignedInPerson person) {
        links.revoke(owned(id, person), linkId(link));
    }

    /** What is no id names nothing. */
    static UUID linkId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private ShareLinkDocument document(ShareLink link) {
        return ShareLinkDocument.of(link, links.token(link), clock.instant());
    }

    private VideoId owned(String id, SignedInPerson person) {
        return videos.ownedBy(person.id(), VideoId.parse(id)).id();
    }
}
