package app.roomcast.platform.stomp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A portal whose socket an administrator may open. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheGate {

    @LocalServerPort
    int port;

    Browserless admin;

    @BeforeAll
    void signIn() {
        admin = Browserless.administrator(port);
    }

    /** The slug of a new room. */
    String room() {
        return admin.createRoom("{\"name\":\"Gate " + UUID.randomUUID() + "\"}");
    }

    /** Bytes after an opening handshake, of which the answer has not been read. */
    Socket handshake(int receiveBuffer) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write("""
                GET /ws HTTP/1.1\r
                Host: localhost:%1$d\r
                Origin: http://localhost:%1$d\r
                Cookie: SESSION=%2$s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Protocol: v12.stomp\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.formatted(port, admin.session()).getBytes(ISO_8859_1));
        return socket;
    }
}
