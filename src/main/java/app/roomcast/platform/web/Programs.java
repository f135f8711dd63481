package app.roomcast.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Addresses that programs ask for, which want a status and a code where a person wants a page. */
public final class Programs {

    public static final RequestMatcher REQUESTS = new OrRequestMatcher(
            path("/api/**"), path("/ws"), path("/videos/*/hls/**"), path("/v3/**"), path("/actuator/**"));

    private Programs() {}

    static boolean ask(HttpServletRequest request) {
        return REQUESTS.matches(request);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
