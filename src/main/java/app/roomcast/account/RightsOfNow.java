package app.roomcast.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends, at its next request, a session whose person was disabled, has another role now or is no longer welcome as a guest, even
 * one that was just being made.
 */
class RightsOfNow extends OncePerRequestFilter {

    private static final RequestMatcher ROOM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/rooms/*");

    /** Where every link that is over leads: guests have nothing to sign in with. */
    private static final String LINK_IS_OVER = "/guest/over";

    private final People people;
    private final GuestList guests;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    RightsOfNow(People people, GuestList guests) {
        this.people = people;
        this.guests = guests;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof SignedInPerson person && !stillHolds(person)) {
            signOut.logout(request, response, current);
            if (person.isGuest() && ROOM.matches(request)) {
                response.sendRedirect(LINK_IS_OVER);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean stillHolds(SignedInPerson person) {
        return person.isGuest() ? guests.isWelcome(person.id()) : people.stillHolds(person);
    }
}
