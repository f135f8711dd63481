package app.roomcast.account;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a username and a password.
 *
 * <p>Whether a person is disabled is asked after the password, so that an unknown, a disabled and a wrong sign-in take as
 * long and read the same.
 */
@Component
class SignIn extends DaoAuthenticationProvider {

    SignIn(People people, PasswordEncoder passwords) {
        super(typed -> people.credentialsOf(typed).orElseThrow(() -> UsernameNotFoundException.fromUsername(typed)));
        setPasswordEncoder(passwords);
        setPreAuthenticationChecks(person -> {});
        setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        SignedInPerson person = ((SignedInPerson) user).withoutPassword();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        signedIn.setDetails(authentication.getDetails());
        return signedIn;
    }
}
