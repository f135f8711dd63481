package app.roomcast.room;

import app.roomcast.account.GuestSignIn;
import app.roomcast.account.SecretLink;
import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a guest link leads. Who may enter the room anyway is led there; everybody else gives himself a name, which makes this
 * browser the guest's: a person who was signed in with it, or a guest of another room, is signed out.
 */
@Controller
@RequestMapping("/guest/{token}")
class GuestPages {

    private static final String PAGE = "room/guest";

    private final GuestLinks links;
    private final Rooms rooms;
    private final Outcasts outcasts;
    private final GuestSignIn signIn;
    private final RoomSettings settings;
    private final RefusedPage refused;

    GuestPages(
            GuestLinks links,
            Rooms rooms,
            Outcasts outcasts,
            GuestSignIn signIn,
            RoomSettings settings,
            RefusedPage refused) {
        this.links = links;
        this.rooms = rooms;
        this.outcasts = outcasts;
        this.signIn = signIn;
        this.settings = settings;
        this.refused = refused;
    }

    @GetMapping
    String follow(@PathVariable String token, @AuthenticationPrincipal @Nullable SignedInPerson person, Model model) {
        var link = links.find(new SecretLink(token));
        if (person != null && rooms.find(link.room().slug(), person.id()).isPresent()) {
            return "redirect:/rooms/" + link.room().slug();
        }
        return page(link, token, person, model);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal @Nullable SignedInPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var link = links.find(new SecretLink(token));
        try {
            var guestName = GuestName.of(name);
            var room = link.room().id();
            requireNotBanned(room, person, request);
            var guest = links.welcome(link, guestName, password, request.getRemoteAddr());
            signIn.signIn(guest, guestName.value(), settings.guestSession(), request, response);
            new GuestCookie(room).keep(guest, settings.guestSession(), request, response);
            return new ModelAndView("redirect:/rooms/" + link.room().slug());
        } catch (GuestLinkIsOver over) {
            throw over;
        } catch (Refusal refusal) {
            return refused.again(page(link, token, person, model), refusal).addObject("name", name);
        }
    }

    /** As who the browser is now, or was the last time. */
    private void requireNotBanned(RoomId room, @Nullable SignedInPerson person, HttpServletRequest request) {
        var now = Optional.ofNullable(person).map(SignedInPerson::id);
        var before = new GuestCookie(room).guest(request);
        if (Stream.concat(now.stream(), before.stream()).anyMatch(one -> outcasts.has(room, one))) {
            throw new GuestIsBanned();
        }
    }

    private static String page(GuestLink link, String token, @Nullable SignedInPerson person, Model model) {
        model.addAttribute("roomName", link.room().name());
        model.addAttribute("token", token);
        model.addAttribute("hasPassword", link.hasPassword());
        model.addAttribute("longestName", GuestName.LONGEST);
        model.addAttribute("signedInAs", person == null ? null : person.username());
        return PAGE;
    }
}
