package app.roomcast.account;

import app.roomcast.platform.web.RetryAfter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the sign-in: holds the throttle, counts the wrong passwords, and gives a session its length. */
class SignInGate extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(org.springframework.http.HttpMethod.POST, "/login");

    private final SignInThrottle throttle;
    private final Duration sessionLength;

    SignInGate(SignInThrottle throttle, Duration sessionLength) {
        this.throttle = throttle;
        this.sessionLength = sessionLength;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration delay =
                SIGN_IN.matches(request) ? throttle.admit(request.getRemoteAddr(), username(request)) : Duration.ZERO;
        if (delay.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.of(delay));
        request.getRequestDispatcher("/login/slowed").forward(request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        throttle.wrong(request.getRemoteAddr());
        response.sendRedirect("/login?error");
    }

    SavedRequestAwareAuthenticationSuccessHandler onSuccess() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication person)
                    throws ServletException, IOException {
                throttle.right(request.getRemoteAddr(), username(request));
                request.getSession().setMaxInactiveInterval((int) sessionLength.toSeconds());
                super.onAuthenticationSuccess(request, response, person);
            }
        };
        handler.setDefaultTargetUrl("/rooms");
        return handler;
    }

    private static String username(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("username"), "");
    }
}
