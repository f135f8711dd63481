package app.roomcast.account;

import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusedPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where links lead: the set-up link of the first administrator, and the invitations of everybody else. */
@Controller
class JoinPages {

    private static final String PAGE = "account/join";

    private final FirstAdministrator firstAdministrator;
    private final Invitations invitations;
    private final RefusedPage refused;

    JoinPages(FirstAdministrator firstAdministrator, Invitations invitations, RefusedPage refused) {
        this.firstAdministrator = firstAdministrator;
        this.invitations = invitations;
        this.refused = refused;
    }

    @ModelAttribute
    void limits(Model model) {
        model.addAttribute("shortestPassword", Passwords.SHORTEST);
    }

    @GetMapping("/setup/{token}")
    String setUp(@PathVariable String token, Model model) {
        if (!firstAdministrator.isOpen(new SecretLink(token))) {
            throw new LinkHasExpired();
        }
        return page(model, true);
    }

    @PostMapping("/setup/{token}")
    ModelAndView setUp(
            @PathVariable String token, @RequestParam String username, @RequestParam String password, Model model) {
        try {
            firstAdministrator.setUp(new SecretLink(token), username, password);
            return new ModelAndView("redirect:/login?joined");
        } catch (LinkHasExpired expired) {
            throw expired;
        } catch (Refusal refusal) {
            return refused.again(page(model, true), refusal).addObject("username", username);
        }
    }

    @GetMapping("/invitations/{token}")
    String invitation(@PathVariable String token, Model model) {
        if (!invitations.isOpen(new SecretLink(token))) {
            throw new LinkHasExpired();
        }
        return page(model, false);
    }

    @PostMapping("/invitations/{token}")
    ModelAndView accept(
            @PathVariable String token, @RequestParam String username, @RequestParam String password, Model model) {
        try {
            invitations.accept(new SecretLink(token), username, password);
            return new ModelAndView("redirect:/login?joined");
        } catch (LinkHasExpired expired) {
            throw expired;
        } catch (Refusal refusal) {
            return refused.again(page(model, false), refusal).addObject("username", username);
        }
    }

    private static String page(Model model, boolean administrator) {
        model.addAttribute("administrator", administrator);
        return PAGE;
    }
}
