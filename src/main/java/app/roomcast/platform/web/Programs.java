package app.roomcast.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Addresses that programs ask for, which want a status and a code where a person wants a page. */
public final class Programs {

    public static final RequestMatcher REQUESTS = Programs::ask;

    private static final List<PathPattern> ADDRESSES = Stream.of(
                    "/api/**",
                    "/ws",
                    "/videos/*/hls/**",
                    "/videos/*/key",
                    "/watch/*/hls/**",
                    "/watch/*/key",
                    "/v3/**",
                    "/actuator/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private Programs() {}

    static boolean ask(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        PathContainer path = PathContainer.parsePath(failed instanceof String uri ? uri : request.getRequestURI());
        return ADDRESSES.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
