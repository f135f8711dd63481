package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.RequestUpgradeStrategy;

/** Answers the handshake of a WebSocket (RFC 6455, 4.2.2) and takes its connection over. There are no extensions. */
public final class TomcatUpgrade implements RequestUpgradeStrategy {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Limits limits;

    public TomcatUpgrade(Limits limits) {
        this.limits = limits;
    }

    /**
     * Lets no connection have the channel and the buffers of one that has ended, as Tomcat's pool does: a thread may still be writing
     * to the ended one, and what it writes would reach somebody else.
     */
    public static void prepare(Connector connector) {
        connector.setProperty("socket.bufferPool", "0");
    }

    @Override
    public String[] getSupportedVersions() {
        return new String[] {"13"};
    }

    @Override
    public List<WebSocketExtension> getSupportedExtensions(ServerHttpRequest request) {
        return List.of();
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal person,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var answer = ((ServletServerHttpResponse) response).getServletResponse();
        answer.setHeader(HttpHeaders.UPGRADE, "websocket");
        answer.setHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        answer.setHeader(WebSocketHttpHeaders.SEC_WEBSOCKET_ACCEPT, acceptance(request));
        if (protocol != null) {
            answer.setHeader(WebSocketHttpHeaders.SEC_WEBSOCKET_PROTOCOL, protocol);
        }
        var session = new Session(request, person, protocol, attributes, limits.messageBytes());
        handedOver(request).becomes(socket -> {
            var connection = new Connection(socket, session, handler, limits);
            session.initializeNativeSession(connection);
            return connection;
        });
    }

    private static HandedOver handedOver(ServerHttpRequest request) {
        try {
            return ((ServletServerHttpRequest) request).getServletRequest().upgrade(HandedOver.class);
        } catch (IOException | ServletException e) {
            throw new HandshakeFailureException("The connection was not handed over", e);
        }
    }

    private static String acceptance(ServerHttpRequest request) {
        var key = Objects.requireNonNull(request.getHeaders().getFirst(WebSocketHttpHeaders.SEC_WEBSOCKET_KEY));
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
