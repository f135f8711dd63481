package app.roomcast.admin;

import app.roomcast.call.CallCounters;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusedPage;
import app.roomcast.room.RoomLimits;
import app.roomcast.room.Rooms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrators' page. */
@Controller
class AdminPages {

    private static final String DASHBOARD = "admin/dashboard";

    private final Rooms rooms;
    private final CallCounters counters;
    private final RefusedPage refused;

    AdminPages(Rooms rooms, CallCounters counters, RefusedPage refused) {
        this.rooms = rooms;
        this.counters = counters;
        this.refused = refused;
    }

    @GetMapping("/admin")
    String dashboard(Model model) {
        model.addAttribute("limits", rooms.limits());
        model.addAttribute("counts", counters.counts());
        return DASHBOARD;
    }

    @PostMapping("/admin/room-limits")
    ModelAndView limit(@RequestParam int defaultCapacity, @RequestParam int maximumCapacity) {
        var wanted = new RoomLimits(defaultCapacity, maximumCapacity);
        try {
            rooms.limit(wanted);
            return new ModelAndView("redirect:/admin?limited#limits");
        } catch (Refusal refusal) {
            return refused.again(DASHBOARD, refusal).addObject("limits", wanted).addObject("counts", counters.counts());
        }
    }
}
