package app.roomcast.admin;

import app.roomcast.account.SignedInPerson;
import app.roomcast.call.Calls;
import app.roomcast.call.ParticipantId;
import app.roomcast.library.Library;
import app.roomcast.library.VideoId;
import app.roomcast.platform.NotFound;
import app.roomcast.room.RoomId;
import app.roomcast.room.RoomLimits;
import app.roomcast.room.Rooms;
import java.util.UUID;
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

/** What administrators see and do; every address here is closed to others. */
@RestController
@RequestMapping("/api/admin")
class DashboardApi {

    private final Lookout lookout;
    private final Rooms rooms;
    private final Calls calls;
    private final Library library;

    DashboardApi(Lookout lookout, Rooms rooms, Calls calls, Library library) {
        this.lookout = lookout;
        this.rooms = rooms;
        this.calls = calls;
        this.library = library;
    }

    @GetMapping("/dashboard")
    Dashboard dashboard(@AuthenticationPrincipal SignedInPerson administrator) {
        return lookout.look(administrator.id());
    }

    /** Ends the room's call and keeps everybody out until it is opened again. */
    @PostMapping("/rooms/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id) {
        rooms.close(new RoomId(id));
    }

    @PostMapping("/rooms/{id}/open")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable UUID id) {
        rooms.reopen(new RoomId(id));
    }

    @GetMapping("/room-limits")
    RoomLimits limits() {
        return rooms.limits();
    }

    /** Limits all rooms, those too in which more people are allowed now. */
    @PutMapping("/room-limits")
    RoomLimits limit(@RequestBody RoomLimits wanted) {
        rooms.limit(wanted);
        return wanted;
    }

    /** Puts a participant out of the call he is in. */
    @DeleteMapping("/participants/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        if (!calls.remove(new ParticipantId(id))) {
            throw new NotFound();
        }
    }

    @DeleteMapping("/videos/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        library.deleteAsAdministrator(new VideoId(id));
    }
}
