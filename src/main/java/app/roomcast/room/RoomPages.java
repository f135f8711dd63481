package app.roomcast.room;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.web.RefusedPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of rooms, and the page of a room. */
@Controller
class RoomPages {

    private static final String LIST = "room/rooms";
    private static final String ROOM = "room/room";

    private final Rooms rooms;
    private final Occupancy occupancy;
    private final RefusedPage refused;

    RoomPages(Rooms rooms, Occupancy occupancy, RefusedPage refused) {
        this.rooms = rooms;
        this.occupancy = occupancy;
        this.refused = refused;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/rooms";
    }

    @GetMapping("/rooms")
    String list(@AuthenticationPrincipal SignedInPerson person, Model model) {
        return listed(person, model);
    }

    @PostMapping("/rooms")
    ModelAndView create(
            @AuthenticationPrincipal SignedInPerson person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "EVERYONE") Access access,
            Model model) {
        try {
            return toRoom(rooms.create(name, access, person.id()).slug());
        } catch (RoomNameInvalid refusal) {
            return refused.again(listed(person, model), refusal).addObject("name", name);
        }
    }

    @GetMapping("/rooms/{slug}")
    String room(@AuthenticationPrincipal SignedInPerson person, @PathVariable String slug, Model model) {
        return shown(person, slug, model);
    }

    private static ModelAndView toRoom(String slug) {
        return new ModelAndView("redirect:/rooms/" + slug);
    }

    private String listed(SignedInPerson person, Model model) {
        model.addAttribute(
                "rooms",
                rooms.openTo(person.id()).stream()
                        .map(room -> RoomCard.of(room, occupancy))
                        .toList());
        return LIST;
    }

    private String shown(SignedInPerson person, String slug, Model model) {
        var standing = rooms.standing(slug, person.id());
        model.addAttribute("room", RoomCard.of(standing.room(), occupancy));
        model.addAttribute("role", standing.role());
        model.addAttribute("name", person.username());
        model.addAttribute("me", person.id());
        return ROOM;
    }
}
