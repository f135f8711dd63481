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

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    SignedInPerson withoutPassword() {
        return new SignedInPerson(id, username, role, enabled, "");
    }

    @Override
    public String getUsername() {
        return username;
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
