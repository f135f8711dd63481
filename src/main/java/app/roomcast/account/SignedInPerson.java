package app.roomcast.account;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request or a socket, as the session keeps it.
 *
 * @param username the name others see; of guests, the one they gave themselves
 * @param passwordHash empty once signed in: sessions hold no hash
 */
public record SignedInPerson(PersonId id, String username, Role role, boolean enabled, String passwordHash)
        implements UserDetails {

    /** The person behind a principal that this application's sign-in made. */
    public static SignedInPerson of(Principal principal) {
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedInPerson person) {
            return person;
        }
        throw new IllegalArgumentException("Not a signed-in person");
    }

    static SignedInPerson guest(PersonId id, String name) {
        return new SignedInPerson(id, name, Role.GUEST, true, "");
    }

    /** What stands for a guest where people stand with their usernames, which hold no colon. */
    static String principalOfGuest(PersonId id) {
        return "guest:" + id;
    }

    public boolean isGuest() {
        return role == Role.GUEST;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    SignedInPerson withoutPassword() {
        return new SignedInPerson(id, username, role, enabled, "");
    }

    /** Names the sessions and sockets of this person alone; {@link #username} is what others see. */
    @Override
    public String getUsername() {
        return isGuest() ? principalOfGuest(id) : username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public String toString() {
        return username;
    }
}
