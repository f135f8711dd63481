package app.roomcast.account;

import app.roomcast.platform.stomp.Sockets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs people in who have no account, and ends the sockets of those who are no longer welcome. */
@Component
public class GuestSignIn {

    private final Sockets sockets;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    GuestSignIn(Sockets sockets) {
        this.sockets = sockets;
    }

    /** Gives the browser a new session as this guest. Whoever it was signed in as before, it is signed out. */
    public void signIn(
            PersonId id, String name, Duration length, HttpServletRequest request, HttpServletResponse response) {
        signOut(request);
        var guest = SignedInPerson.guest(id, name);
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(guest, null, guest.getAuthorities()));
        request.getSession().setMaxInactiveInterval((int) length.toSeconds());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            sockets.closeAllOfSession(session.getId());
            session.invalidate();
        }
    }

    /** Their sessions end with their next request, which {@link GuestList} refuses. */
    public void closeSocketsOf(Collection<PersonId> guests) {
        guests.forEach(guest -> sockets.closeAllOf(SignedInPerson.principalOfGuest(guest)));
    }
}
