package app.roomcast.platform.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roomcast.StompClient;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What is answered to one who reads, and to one who does not: the limits of time and of rate are out of the way. */
@TestPropertySource(
        properties = {
            "roomcast.stomp.send-time-limit=1h",
            "roomcast.stomp.messages-per-second=1000000",
            "roomcast.stomp.burst=1000000"
        })
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

        try (var socket = handshake(4 * 1024)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            socket.getOutputStream().write(pings.array());
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
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
