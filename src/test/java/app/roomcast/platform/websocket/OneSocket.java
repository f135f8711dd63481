package app.roomcast.platform.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** A server and one socket of it, without and with TLS. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneSocket {

    static final int TEXT = 0x81;
    static final int TEXT_BEGINS = 0x01;
    static final int CONTINUES = 0x00;
    static final int ENDS = 0x80;
    static final int BINARY = 0x82;
    static final int CLOSE = 0x88;
    static final int PING = 0x89;
    static final int PONG = 0x8A;

    @Parameter
    boolean secure;

    SocketServer server;
    RawSocket client;
    WebSocketSession session;

    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        server = new SocketServer(secure);
    }

    @AfterParameterizedClassInvocation
    void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        client = RawSocket.open(server.port(), secure);
        session = server.opened();
    }

    @AfterEach
    void everySocketEndsOnce() throws IOException {
        client.close();
        server.closed();
        assertThat(session.isOpen()).isFalse();
        assertThat(server.heardMore()).isFalse();
    }

    Connection connection() {
        return ((NativeWebSocketSession) session).getNativeSession(Connection.class);
    }

    void catchUp() {
        try {
            connection().catchUp();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
