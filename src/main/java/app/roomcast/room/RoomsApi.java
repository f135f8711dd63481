package app.roomcast.room;

import app.roomcast.account.SignedInPerson;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rooms for programs. */
@RestController
@RequestMapping("/api/rooms")
class RoomsApi {

    private final Rooms rooms;
    private final Occupancy occupancy;

    RoomsApi(Rooms rooms, Occupancy occupancy) {
        this.rooms = rooms;
        this.occupancy = occupancy;
    }

    /** The open rooms that the person may enter, with how many are inside. */
    @GetMapping
    List<RoomCard> list(@AuthenticationPrincipal SignedInPerson person) {
        return rooms.openTo(person.id()).stream()
                .map(room -> RoomCard.of(room, occupancy))
                .toList();
    }

    /** A room that the person may enter. */
    @GetMapping("/{slug}")
    RoomDocument read(@PathVariable String slug, @AuthenticationPrincipal SignedInPerson person) {
        return document(rooms.standing(slug, person.id()));
    }

    /** Changes what is given and leaves the rest; for its owner and moderators. */
    @PatchMapping("/{slug}")
    RoomDocument edit(
            @PathVariable String slug, @RequestBody RoomEdit edit, @AuthenticationPrincipal SignedInPerson person) {
        rooms.edit(slug, person.id(), edit);
        return document(rooms.standing(slug, person.id()));
    }

    private RoomDocument document(Standing standing) {
        return RoomDocument.of(
                standing, occupancy.inside(standing.room().id()), rooms.ownCapacity(standing.room()), rooms.limits());
    }

    /** Makes a room; without {@code access} everyone may enter it. */
    @PostMapping
    ResponseEntity<Made> create(@AuthenticationPrincipal SignedInPerson person, @RequestBody Wanted wanted) {
        var name = wanted.name() == null ? "" : wanted.name();
        var access = wanted.access() == null ? Access.EVERYONE : wanted.access();
        var room = rooms.create(name, access, person.id());
        return ResponseEntity.created(URI.create("/rooms/" + room.slug())).body(new Made(room.slug(), room.name()));
    }

    record Wanted(@Nullable String name, @Nullable Access access) {}

    record Made(String slug, String name) {}
}
