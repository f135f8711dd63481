package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** What is followed where it is found, and what elsewhere. A text that begins with "quick" needs no waiting. */
@Timeout(60)
class ReadLoopTest extends OneSocket {

    private static final int MORE_THAN_LOOPS = 2 * Runtime.getRuntime().availableProcessors() + 1;

    private final Queue<String> followed = new ConcurrentLinkedQueue<>();
    private final Semaphore last = new Semaphore(0);
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void followQuickOnes() {
        followed.clear();
        threads.clear();
        followQuickOnes(session);
        server.leavesMessagesTo(this::follow);
    }

    @AfterEach
    void followNothingMore() {
        server.remembersMessages();
    }

    private void followQuickOnes(WebSocketSession opened) {
        ((NativeWebSocketSession) opened).getNativeSession(Connection.class).followAtOnce(text -> {
            if (!text.startsWith("quick")) {
                return false;
            }
            followed.add(text);
            threads.add(Thread.currentThread());
            return true;
        });
    }

    private void follow(WebSocketMessage<?> message) {
        followed.add(message.getPayload().toString());
        if (message.getPayload().equals("last")) {
            last.release();
        }
    }

    @Test
    void bothKeepOneOrder() throws IOException {
        var texts = IntStream.range(0, 3_000)
                .mapToObj(number -> (number % 7 < 4 ? "quick " : "slow ") + number)
                .toList();
        var bytes = new ByteArrayOutputStream();
        for (var text : texts) {
            bytes.writeBytes(RawSocket.frame(TEXT, text.getBytes(UTF_8)));
        }
        client.send(bytes.toByteArray());
        lastIsFollowed();

        assertThat(followed)
                .containsExactlyElementsOf(
                        Stream.concat(texts.stream(), Stream.of("last")).toList());
    }

    /** While the first look at a connection goes on elsewhere, what comes is followed there. */
    @Test
    void aQuickOneIsFollowedOnTheThreadThatFindsIt() throws IOException {
        while (threads.isEmpty()) {
            client.send(RawSocket.frame(TEXT, "quick".getBytes(UTF_8)));
            lastIsFollowed();
        }

        assertThat(threads).allMatch(thread -> thread.getName().startsWith("socket-reader"));
    }

    @Test
    void whoeverWaitsKeepsNobodyElseWaiting() throws IOException {
        var rest = new CountDownLatch(1);
        server.leavesMessagesTo(message -> {
            if (message.getPayload().equals("waits")) {
                await(rest);
            }
            follow(message);
        });
        List<RawSocket> others = new ArrayList<>();
        for (var number = 0; number < MORE_THAN_LOOPS; number++) {
            others.add(RawSocket.open(server.port(), secure));
            followQuickOnes(server.opened());
        }
        for (var other : others) {
            other.send(RawSocket.frame(TEXT, "waits".getBytes(UTF_8)));
        }

        client.send(RawSocket.frame(TEXT, "quick".getBytes(UTF_8)));
        lastIsFollowed();
        assertThat(followed).contains("quick");

        rest.countDown();
        for (var other : others) {
            other.close();
            server.closed();
        }
    }

    @Test
    void aBreachBehindThemStillEndsTheSocket() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(RawSocket.frame(TEXT, "quick".getBytes(UTF_8)));
        bytes.writeBytes(RawSocket.frame(0x83));
        client.send(bytes.toByteArray());

        assertThat(client.next().closeCode()).isEqualTo(1002);
        assertThat(followed).containsExactly("quick");
        assertThat(client.isAtItsEnd()).isTrue();
    }

    @Test
    void wrongTextIsFollowedByNobody() throws IOException {
        client.send(RawSocket.frame(TEXT, new byte[] {'q', 'u', 'i', 'c', 'k', (byte) 0xC3, '('}));

        assertThat(client.next().closeCode()).isEqualTo(1007);
        assertThat(followed).isEmpty();
    }

    /** Something that goes to the handler, behind everything sent before. */
    private void lastIsFollowed() throws IOException {
        client.send(RawSocket.frame(TEXT, "last".getBytes(UTF_8)));
        last.acquireUninterruptibly();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
