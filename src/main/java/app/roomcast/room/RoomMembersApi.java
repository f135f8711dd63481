package app.roomcast.room;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.NotFound;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom a room lists, and as what. */
@RestController
@RequestMapping("/api/rooms/{slug}/members")
class RoomMembersApi {

    private final Rooms rooms;

    RoomMembersApi(Rooms rooms) {
        this.rooms = rooms;
    }

    record Given(RoomRole role) {
        Given {
            Objects.requireNonNull(role);
        }
    }

    /** For everybody who may enter: he sees the same people inside. */
    @GetMapping
    List<RoomMember> all(@PathVariable String slug, @AuthenticationPrincipal SignedInPerson person) {
        return rooms.membersOf(rooms.find(slug, person.id()).orElseThrow(NotFound::new));
    }

    /** Lists a person, or gives one who is listed another role. */
    @PutMapping("/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            @PathVariable String slug,
            @PathVariable String username,
            @RequestBody Given given,
            @AuthenticationPrincipal SignedInPerson person) {
        rooms.giveRole(slug, person.id(), username, given.role());
    }

    @DeleteMapping("/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String slug, @PathVariable String username, @AuthenticationPrincipal SignedInPerson person) {
        rooms.removeMember(slug, person.id(), username);
    }
}
