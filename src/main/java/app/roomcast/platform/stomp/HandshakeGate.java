package app.roomcast.platform.stomp;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Opens a socket for a signed-in person and a page of this portal alone.
 *
 * <p>Browsers send cookies with every handshake and always name the page's origin, so a handshake without {@code Origin}
 * (RFC 6455, 10.2) is as suspect as one from elsewhere.
 */
final class HandshakeGate implements HandshakeInterceptor {

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!isFromThisPortal(request)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        if (request.getPrincipal() == null) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        new Handshake(sessionId(request), LocaleContextHolder.getLocale(), System.nanoTime()).storeIn(attributes);
        return true;
    }

    private static boolean isFromThisPortal(ServerHttpRequest request) {
        try {
            return request.getHeaders().getOrigin() != null && WebUtils.isSameOrigin(request);
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    private static @Nullable String sessionId(ServerHttpRequest request) {
        var session = ((ServletServerHttpRequest) request).getServletRequest().getSession(false);
        return session == null ? null : session.getId();
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
