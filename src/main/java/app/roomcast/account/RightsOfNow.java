package app.roomcast.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends, at its next request, a session whose person was disabled or has another role now, even one that was just being made. */
class RightsOfNow extends OncePerRequestFilter {

    private final People people;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    RightsOfNow(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof SignedInPerson person && !people.stillHolds(person)) {
            signOut.logout(request, response, current);
        }
        chain.doFilter(request, response);
    }
}
