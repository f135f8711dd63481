package app.roomcast.admin;

import app.roomcast.platform.NotFound;
import app.roomcast.room.RoomId;
import app.roomcast.room.Rooms;
import app.roomcast.timeline.Timelines;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The past calls of a room, and how one of them went: closed to others like everything under /admin. */
@Controller
class CallPages {

    private final Rooms rooms;
    private final Timelines timelines;

    CallPages(Rooms rooms, Timelines timelines) {
        this.rooms = rooms;
        this.timelines = timelines;
    }

    @GetMapping("/admin/rooms/{id}/calls")
    String calls(@PathVariable UUID id, Model model) {
        var room = rooms.find(new RoomId(id)).orElseThrow(NotFound::new);
        model.addAttribute("room", room);
        model.addAttribute("calls", timelines.of(room.id()));
        return "admin/calls";
    }

    @GetMapping("/admin/calls/{id}")
    String call(@PathVariable UUID id, Model model) {
        var timeline = timelines.find(id).orElseThrow(NotFound::new);
        model.addAttribute("room", rooms.find(timeline.call().room()).orElseThrow(NotFound::new));
        model.addAttribute("sheet", CallSheet.of(timeline));
        return "admin/call";
    }
}
