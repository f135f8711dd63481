package app.roomcast.room;

import app.roomcast.account.SignedInPerson;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The guest links of a room, for its owner and moderators. */
@RestController
@RequestMapping("/api/rooms/{slug}/guest-links")
class GuestLinksApi {

    private final GuestLinks links;

    GuestLinksApi(GuestLinks links) {
        this.links = links;
    }

    /**
     * @param hours how long the link is good; 24, or the longest that is allowed where that is less, unless given
     * @param password what guests must know besides; none unless given
     */
    record Wanted(
            @Nullable String note,
            @Nullable Integer hours,
            @Nullable String password) {

        GuestLinkWish wish(Duration usualLength) {
            return new GuestLinkWish(
                    hours == null ? usualLength : Duration.ofHours(hours),
                    Objects.requireNonNullElse(note, ""),
                    Objects.requireNonNullElse(password, ""));
        }
    }

    @GetMapping
    List<GuestLinkDocument> all(@PathVariable String slug, @AuthenticationPrincipal SignedInPerson person) {
        return links.of(slug, person.id()).stream()
                .map(link -> GuestLinkDocument.of(link, null))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GuestLinkDocument make(
            @PathVariable String slug, @RequestBody Wanted wanted, @AuthenticationPrincipal SignedInPerson person) {
        var made = links.make(slug, person, wanted.wish(links.usualLength()));
        return GuestLinkDocument.of(made.link(), address(made.path()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String slug, @PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        links.revoke(slug, person.id(), GuestLinkId.parse(id));
    }

    /** As the moderator reached the portal, so will the guests. */
    static URI address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUri();
    }
}
