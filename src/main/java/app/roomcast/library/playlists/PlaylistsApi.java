package app.roomcast.library.playlists;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Playlists over HTTP. Another person's private one answers 404. */
@RestController
@RequestMapping("/api/playlists")
class PlaylistsApi {

    private final Playlists playlists;
    private final PlaylistVideos lists;
    private final PlaylistDocuments documents;
    private final Videos videos;

    PlaylistsApi(Playlists playlists, PlaylistVideos lists, PlaylistDocuments documents, Videos videos) {
        this.playlists = playlists;
        this.lists = lists;
        this.documents = documents;
        this.videos = videos;
    }

    /** @param video of which to tell whether one's own playlists hold it */
    @GetMapping
    List<PlaylistDocument> list(
            @RequestParam(required = false) @Nullable UUID video, @AuthenticationPrincipal SignedInPerson person) {
        List<Playlist> seen = Stream.of(playlists.of(person.id()), playlists.ofOthers(person.id()))
                .flatMap(List::stream)
                .toList();
        return documents.list(seen, person.id(), video == null ? null : new VideoId(video));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlaylistDocument make(@RequestBody PlaylistEdit first, @AuthenticationPrincipal SignedInPerson person) {
        return documents.whole(playlists.add(person.id(), first), person.id());
    }

    @GetMapping("/{id}")
    PlaylistDocument read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return documents.whole(playlists.seenBy(person.id(), PlaylistId.parse(id)), person.id());
    }

    @PatchMapping("/{id}")
    PlaylistDocument edit(
            @PathVariable String id, @RequestBody PlaylistEdit edit, @AuthenticationPrincipal SignedInPerson person) {
        PlaylistId own = owned(id, person);
        playlists.edit(own, edit);
        return documents.whole(playlists.ownedBy(person.id(), own), person.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        playlists.remove(owned(id, person));
    }

    /** At the end. */
    @PutMapping("/{id}/videos/{video}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String id, @PathVariable String video, @AuthenticationPrincipal SignedInPerson person) {
        PlaylistId own = owned(id, person);
        Video watched = videos.watchedBy(person.id(), VideoId.parse(video));
        lists.add(own, watched.id(), person.id());
    }

    @DeleteMapping("/{id}/videos/{video}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(@PathVariable String id, @PathVariable String video, @AuthenticationPrincipal SignedInPerson person) {
        lists.remove(owned(id, person), VideoId.parse(video));
    }

    /** @param order every video of the playlist that its owner sees, once */
    @PutMapping("/{id}/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(@PathVariable String id, @RequestBody List<UUID> order, @AuthenticationPrincipal SignedInPerson person) {
        lists.order(owned(id, person), order.stream().map(VideoId::new).toList(), person.id());
    }

    private PlaylistId owned(String id, SignedInPerson person) {
        return playlists.ownedBy(person.id(), PlaylistId.parse(id)).id();
    }
}
