package app.roomcast.room;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.NotFound;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusedPage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner of a room and its moderators look after it. */
@Controller
@RequestMapping("/rooms/{slug}/settings")
class RoomSettingsPages {

    private static final String PAGE = "room/settings";

    /** How many hours a guest link may be good, by choice: up to a day in hours, then in days. */
    private static final List<Integer> LENGTHS = List.of(1, 8, 24, 7 * 24, 30 * 24);

    private final Rooms rooms;
    private final GuestLinks links;
    private final RoomSettings settings;
    private final RefusedPage refused;
    private final Clock clock;

    RoomSettingsPages(Rooms rooms, GuestLinks links, RoomSettings settings, RefusedPage refused, Clock clock) {
        this.rooms = rooms;
        this.links = links;
        this.settings = settings;
        this.refused = refused;
        this.clock = clock;
    }

    @GetMapping
    String settings(@AuthenticationPrincipal SignedInPerson person, @PathVariable String slug, Model model) {
        return shown(person, slug, model);
    }

    /** Boxes that are not ticked are not sent. */
    @PostMapping
    ModelAndView edit(
            @AuthenticationPrincipal SignedInPerson person,
            @PathVariable String slug,
            @RequestParam Access access,
            @RequestParam(defaultValue = "false") boolean waitingRoom,
            @RequestParam(defaultValue = "false") boolean locked,
            @RequestParam int capacity,
            Model model) {
        var edit = new RoomEdit(access, waitingRoom, locked, capacity);
        return change(person, slug, model, "?saved", () -> rooms.edit(slug, person.id(), edit));
    }

    @PostMapping("/members")
    ModelAndView addMember(
            @AuthenticationPrincipal SignedInPerson person,
            @PathVariable String slug,
            @RequestParam String username,
            Model model) {
        return change(person, slug, model, "#members", () -> rooms.addMember(slug, person.id(), username));
    }

    @PostMapping("/members/{username}/role")
    ModelAndView giveRole(
            @AuthenticationPrincipal SignedInPerson person,
            @PathVariable String slug,
            @PathVariable String username,
            @RequestParam RoomRole role,
            Model model) {
        return change(person, slug, model, "#members", () -> rooms.giveRole(slug, person.id(), username, role));
    }

    @PostMapping("/members/{username}/remove")
    ModelAndView removeMember(
            @AuthenticationPrincipal SignedInPerson person,
            @PathVariable String slug,
            @PathVariable String username,
            Model model) {
        return change(person, slug, model, "#members", () -> rooms.removeMember(slug, person.id(), username));
    }

    /** No redirect: the link is shown once, and nothing keeps it until the next request. */
    @PostMapping("/guest-links")
    ModelAndView makeLink(
            @AuthenticationPrincipal SignedInPerson person,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String note,
            @RequestParam int hours,
            @RequestParam(defaultValue = "") String password,
            Model model) {
        try {
            var made = links.make(slug, person, new GuestLinkWish(Duration.ofHours(hours), note, password));
            return new ModelAndView(shown(person, slug, model))
                    .addObject("newLink", GuestLinksApi.address(made.path()))
                    .addObject("newLinkId", made.link().id());
        } catch (NotFound unknown) {
            throw unknown;
        } catch (Refusal refusal) {
            return refused.again(shown(person, slug, model), refusal).addObject("note", note);
        }
    }

    @PostMapping("/guest-links/{id}/revoke")
    ModelAndView revokeLink(
            @AuthenticationPrincipal SignedInPerson person,
            @PathVariable String slug,
            @PathVariable String id,
            Model model) {
        return change(person, slug, model, "#links", () -> links.revoke(slug, person.id(), GuestLinkId.parse(id)));
    }

    /** @param then what the page says or shows after that, as the end of its address */
    private ModelAndView change(SignedInPerson person, String slug, Model model, String then, Runnable change) {
        try {
            change.run();
            return new ModelAndView("redirect:/rooms/" + slug + "/settings" + then);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (Refusal refusal) {
            return refused.again(shown(person, slug, model), refusal);
        }
    }

    private String shown(SignedInPerson person, String slug, Model model) {
        var standing = rooms.standing(slug, person.id()).moderating();
        var room = standing.room();
        model.addAttribute("room", room);
        model.addAttribute("role", standing.role());
        model.addAttribute("limits", rooms.limits());
        model.addAttribute("ownCapacity", rooms.ownCapacity(room));
        model.addAttribute(
                "capacities",
                IntStream.rangeClosed(RoomLimits.SMALLEST, rooms.limits().maximumCapacity())
                        .boxed()
                        .toList());
        model.addAttribute("namesModerators", standing.role().outranks(RoomRole.MODERATOR));
        model.addAttribute("members", rooms.membersOf(room));
        model.addAttribute(
                "links",
                links.of(slug, person.id()).stream()
                        .map(link -> GuestLinkLine.of(link, clock.instant()))
                        .toList());
        model.addAttribute(
                "lengths",
                LENGTHS.stream()
                        .filter(hours -> hours <= settings.longestGuestLink().toHours())
                        .toList());
        return PAGE;
    }
}
