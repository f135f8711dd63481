package app.roomcast.platform.stomp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roomcast.StompClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What is answered to one who reads, and to one who does not: the limit of time is out of the way. */
@TestPropertySource(properties = "roomcast.stomp.send-time-limit=1h")
class SlowReaderTest extends AtTheGate {

    /** An empty ping with a mask of zeros. */
    private static final byte[] PING = {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0};

    private static final int AT_ONCE = 1_000;

    @Test
    void pingsAreAnsweredInTheirOrder() throws InterruptedException {
        var pongs = new LinkedBlockingQueue<String>();
        var socket = StompClient.handshake(port, admin, "http://localhost:" + port, new Reader(pongs))
                .join();

        socket.sendPing(UTF_8.encode("one")).join();
        socket.sendPing(UTF_8.encode("two")).join();

        assertThat(pongs.poll(20, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(pongs.poll(20, TimeUnit.SECONDS)).isEqualTo("two");
        socket.abort();
    }

    @Test
    void whoReadsNothingIsClosedThoughWhatWaitsForHimIsEmpty() throws IOException {
        var pings = ByteBuffer.allocate(PING.length * AT_ONCE);
        while (pings.hasRemaining()) {
            pings.put(PING);
        }

        try (var socket = handshake()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            socket.getOutputStream().write(pings.array());
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private Socket handshake() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
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

    private record Reader(BlockingQueue<String> pongs) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            pongs.add(UTF_8.decode(message).toString());
            socket.request(1);
            return null;
        }
    }
}
