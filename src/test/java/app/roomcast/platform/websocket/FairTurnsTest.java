package app.roomcast.platform.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that always have more to be read beside one that has something now and then. */
class FairTurnsTest {

    private static final int GREEDY = 4 * Runtime.getRuntime().availableProcessors();

    /** What goes by while one byte crosses loopback; without fairness it is as many as fit into a second, some millions. */
    private static final long FEW_TURNS = 100_000;

    private final List<SocketChannel> channels = new ArrayList<>();
    private final List<ReadLoop> loops = new ArrayList<>();
    private final AtomicLong turns = new AtomicLong();
    private ServerSocketChannel server;
    private volatile boolean greedy = true;

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        greedy = false;
        loops.forEach(ReadLoop::stop);
        for (SocketChannel channel : channels) {
            channel.close();
        }
        server.close();
    }

    @Test
    void whoeverAlwaysHasMoreLetsTheOthersHaveTheirTurn() throws Exception {
        for (int number = 0; number < GREEDY; number++) {
            watch(new Greedy());
        }
        for (int number = 0; number < GREEDY; number++) {
            var quiet = new Quiet();
            SocketChannel other = watch(quiet);
            long before = turns.get();

            other.write(ByteBuffer.wrap(new byte[] {1}));

            assertThat(quiet.turn.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(turns.get() - before).isLessThan(FEW_TURNS);
        }
    }

    /** @return the other end of what is watched */
    private SocketChannel watch(Source source) throws Exception {
        SocketChannel client = SocketChannel.open(server.getLocalAddress());
        SocketChannel accepted = server.accept();
        accepted.configureBlocking(false);
        channels.add(client);
        channels.add(accepted);
        source.channel = accepted;
        var loop = new ReadLoop(accepted, source);
        loops.add(loop);
        loop.start();
        source.begun.await();
        return client;
    }

    private abstract static class Source implements ReadLoop.Source {

        final CountDownLatch begun = new CountDownLatch(1);
        SocketChannel channel;

        @Override
        public boolean readPatiently() {
            begun.countDown();
            return true;
        }

        @Override
        public void ended() {}
    }

    private final class Greedy extends Source {

        @Override
        public boolean readPatiently() {
            // The first look is by readiness; this one is ready at once.
            writeToItself();
            return super.readPatiently();
        }

        private void writeToItself() {
            try {
                channels.get(channels.indexOf(channel) - 1).write(ByteBuffer.wrap(new byte[] {1}));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public ReadLoop.Progress readAtOnce() {
            turns.incrementAndGet();
            return greedy ? ReadLoop.Progress.MORE : ReadLoop.Progress.IDLE;
        }
    }

    private static final class Quiet extends Source {

        final CountDownLatch turn = new CountDownLatch(1);

        @Override
        public ReadLoop.Progress readAtOnce() {
            try {
                channel.read(ByteBuffer.allocate(1));
            } catch (IOException closed) {
                return ReadLoop.Progress.ENDED;
            }
            turn.countDown();
            return ReadLoop.Progress.IDLE;
        }
    }
}
