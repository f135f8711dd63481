package app.roomcast.account;

import app.roomcast.account.token.AccessTokens;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, and the own account. */
@Controller
class AccountPages {

    private final Membership membership;
    private final AccessTokens tokens;
    private final SignInThrottle throttle;
    private final RefusedPage refused;

    AccountPages(Membership membership, AccessTokens tokens, SignInThrottle throttle, RefusedPage refused) {
        this.membership = membership;
        this.tokens = tokens;
        this.throttle = throttle;
        this.refused = refused;
    }

    @ModelAttribute
    void facts(@AuthenticationPrincipal @Nullable SignedInPerson person, Model model) {
        model.addAttribute("shortestPassword", Passwords.SHORTEST);
        if (person != null) {
            model.addAttribute("tokens", tokens.of(person.id()));
        }
    }

    @GetMapping("/login")
    String login() {
        return "account/login";
    }

    /** Where {@link SignInGate} forwards an attempt that has to wait. */
    @RequestMapping("/login/slowed")
    String slowed(Model model) {
        model.addAttribute("slowed", true);
        return "account/login";
    }

    @GetMapping("/account")
    String account() {
        return "account/account";
    }

    /** The current password is guarded like a sign-in: whoever finds an open session must not find out the password with it. */
    @PostMapping("/account/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal SignedInPerson person,
            @RequestParam String currentPassword,
            @RequestParam String newPassword,
            HttpServletRequest request,
            HttpSession session) {
        String source = request.getRemoteAddr();
        try {
            Passwords.checked(newPassword);
            Duration wait = throttle.admit(source, person.username());
            if (!wait.isZero()) {
                throw new TooManyAttempts(wait);
            }
            membership.changePassword(person, currentPassword, newPassword, session.getId());
            throttle.right(source, person.username());
            return new ModelAndView("redirect:/account?changed");
        } catch (PasswordIsWrong wrong) {
            throttle.wrong(source);
            return refused.again("account/account", wrong);
        } catch (Refusal refusal) {
            return refused.again("account/account", refusal);
        }
    }
}
