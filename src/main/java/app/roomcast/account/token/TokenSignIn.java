package app.roomcast.account.token;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets in programs that send an access token as RFC 6750, 2.1, tells, without a session. Pages take none, so that nobody makes
 * tokens with a token.
 */
@Component
public class TokenSignIn {

    private static final String SCHEME = "bearer ";

    private static final List<RequestMatcher> ADDRESSES = List.of(
            PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/videos/*/hls/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/videos/*/key"),
            PathPatternRequestMatcher.withDefaults().matcher("/videos/*/downloads/*"),
            PathPatternRequestMatcher.withDefaults().matcher("/videos/*/captions/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/videos/*/original"));

    /** What is asked with a token. No other site can make a browser send one, so no token of a page is needed beside it. */
    public static final RequestMatcher REQUESTS =
            request -> tokenOf(request) != null && ADDRESSES.stream().anyMatch(address -> address.matches(request));

    private final AccessTokens tokens;
    private final ProblemWriter problems;

    TokenSignIn(AccessTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    public AuthenticationFilter filter() {
        var filter = new AuthenticationFilter(this::admit, TokenSignIn::read);
        filter.setRequestMatcher(REQUESTS);
        filter.setSuccessHandler((request, response, person) -> {});
        filter.setFailureHandler(this::refuse);
        return filter;
    }

    private static @Nullable Authentication read(HttpServletRequest request) {
        String token = tokenOf(request);
        return token == null ? null : new PreAuthenticatedAuthenticationToken("", token);
    }

    private Authentication admit(Authentication asked) {
        SignedInPerson person = tokens.holderOf(String.valueOf(asked.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("token-invalid"));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(response, HttpStatus.UNAUTHORIZED, "token-invalid", request.getLocale());
    }

    private static @Nullable String tokenOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
