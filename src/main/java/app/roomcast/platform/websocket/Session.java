package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.adapter.AbstractWebSocketSession;

/** A {@link Connection} as Spring knows it. */
final class Session extends AbstractWebSocketSession<Connection> {

    private final String id = idGenerator.generateId().toString();
    private final @Nullable URI uri;
    private final HttpHeaders headers;
    private final @Nullable Principal principal;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final @Nullable String protocol;
    private final int messageLimit;

    Session(
            ServerHttpRequest request,
            @Nullable Principal principal,
            @Nullable String protocol,
            Map<String, Object> attributes,
            int messageLimit) {
        super(attributes);
        this.uri = request.getURI();
        this.headers = HttpHeaders.copyOf(request.getHeaders());
        this.principal = principal;
        this.local = request.getLocalAddress();
        this.remote = request.getRemoteAddress();
        this.protocol = protocol;
        this.messageLimit = messageLimit;
    }

    private Connection connection() {
        checkNativeSessionInitialized();
        return getNativeSession();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public @Nullable URI getUri() {
        return uri;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return headers;
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return principal;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return local;
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return remote;
    }

    @Override
    public @Nullable String getAcceptedProtocol() {
        return protocol;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }

    /** The limit is the connection's, and of all its messages. */
    @Override
    public void setTextMessageSizeLimit(int limit) {}

    @Override
    public int getTextMessageSizeLimit() {
        return messageLimit;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {}

    @Override
    public int getBinaryMessageSizeLimit() {
        return messageLimit;
    }

    @Override
    public boolean isOpen() {
        return connection().isOpen();
    }

    @Override
    protected void sendTextMessage(TextMessage message) throws IOException {
        connection().send(FrameHead.TEXT, ByteBuffer.wrap(message.getPayload().getBytes(UTF_8)));
    }

    @Override
    protected void sendBinaryMessage(BinaryMessage message) throws IOException {
        connection().send(FrameHead.BINARY, message.getPayload());
    }

    @Override
    protected void sendPingMessage(PingMessage message) throws IOException {
        connection().send(FrameHead.PING, message.getPayload());
    }

    @Override
    protected void sendPongMessage(PongMessage message) throws IOException {
        connection().send(FrameHead.PONG, message.getPayload());
    }

    @Override
    protected void closeInternal(CloseStatus status) {
        connection().close(status);
    }
}
