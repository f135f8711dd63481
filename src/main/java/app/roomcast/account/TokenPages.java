package app.roomcast.account;

import app.roomcast.account.token.AccessTokens;
import app.roomcast.platform.NotFound;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusalTexts;
import java.time.Period;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Making and revoking the own access tokens, on the account's page. */
@Controller
class TokenPages {

    private final AccessTokens tokens;
    private final RefusalTexts texts;

    TokenPages(AccessTokens tokens, RefusalTexts texts) {
        this.tokens = tokens;
        this.texts = texts;
    }

    /** Shown right away, and not after a redirect: what is shown later has been kept meanwhile. */
    @PostMapping("/account/tokens")
    ModelAndView make(
            @AuthenticationPrincipal SignedInPerson person,
            @RequestParam String name,
            @RequestParam int days,
            Locale locale) {
        var page = new ModelAndView("account/account");
        try {
            page.addObject("newToken", tokens.make(person.id(), name, Period.ofDays(days)));
        } catch (Refusal refusal) {
            page.setStatus(refusal.status());
            page.addObject("tokenRefusal", texts.sentence(refusal, locale));
        }
        return page.addObject("tokens", tokens.of(person.id())).addObject("shortestPassword", Passwords.SHORTEST);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@AuthenticationPrincipal SignedInPerson person, @PathVariable String id) {
        try {
            tokens.revoke(person.id(), UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        return "redirect:/account#tokens";
    }
}
