package app.roomcast.platform.websocket;

import io.netty.channel.IoEventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoRegistration;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.nio.NioIoOps;
import io.netty.channel.nio.NioSelectableChannelIoHandle;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection on one of Netty's loops, of which there is one for each processor. What comes is followed on the loop's own
 * thread, which costs no change of thread, as long as nothing has to be waited for; the rest on a thread of its own, and the loop looks
 * away meanwhile. So one thread at a time reads a connection, and no connection holds the others up.
 */
final class ReadLoop {

    /** How far a connection has been read. */
    enum Progress {
        /** Nothing more has come. */
        IDLE,
        /** More may have come, but it is the others' turn. */
        MORE,
        /** What has come may have to wait for something. */
        NEEDS_PATIENCE,
        /** Nothing more will come. */
        ENDED
    }

    /** What a connection does when it is its turn. */
    interface Source {

        /** Called on the loop's thread, and so waits for nothing. */
        Progress readAtOnce();

        /** Called where it may wait; answers whether more is to come. */
        boolean readPatiently();

        void ended();
    }

    private static final IoEventLoopGroup LOOPS = new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            new DefaultThreadFactory("socket-reader", true),
            NioIoHandler.newFactory());

    private final SocketChannel channel;
    private final Source source;
    private final IoEventLoop loop = LOOPS.next();

    // From here on known to the loop's thread alone.
    private @Nullable IoRegistration registration;
    private boolean looksAway;
    private boolean stopped;

    ReadLoop(SocketChannel channel, Source source) {
        this.channel = channel;
        this.source = source;
    }

    /** Begins with what has come already. */
    void start() {
        loop.register(new NioSelectableChannelIoHandle<SocketChannel>(channel) {
                    @Override
                    protected void handle(SocketChannel ready, SelectionKey key) {
                        look();
                    }
                })
                .addListener(this::registered);
    }

    private void registered(Future<? super IoRegistration> registering) {
        if (!registering.isSuccess()) {
            source.ended();
            return;
        }
        registration = (IoRegistration) registering.getNow();
        if (stopped) {
            registration.cancel();
        } else {
            readElsewhere();
        }
    }

    private void look() {
        if (looksAway) {
            return;
        }
        switch (source.readAtOnce()) {
            case IDLE -> {}
            // A task, unlike this, would be taken up before the loop asks again who else has something.
            case MORE -> loop.schedule(this::look, 1, TimeUnit.NANOSECONDS);
            case NEEDS_PATIENCE -> readElsewhere();
            case ENDED -> {
                lookAway();
                source.ended();
            }
        }
    }

    private void readElsewhere() {
        lookAway();
        Thread.startVirtualThread(() -> {
            if (source.readPatiently()) {
                loop.execute(this::lookAgain);
            } else {
                source.ended();
            }
        });
    }

    private void lookAway() {
        looksAway = true;
        listen(NioIoOps.NONE);
    }

    private void lookAgain() {
        looksAway = false;
        listen(NioIoOps.READ);
    }

    private void listen(NioIoOps readiness) {
        try {
            if (registration != null) {
                registration.submit(readiness);
            }
        } catch (CancelledKeyException closed) {
            // Nothing comes of it any more.
        }
    }

    /** Ends the connection after a while if it has not ended by itself. */
    void endAfter(Duration time) {
        loop.schedule(
                () -> {
                    if (!stopped) {
                        source.ended();
                    }
                },
                time.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /** The connection has ended. */
    void stop() {
        loop.execute(() -> {
            stopped = true;
            looksAway = true;
            if (registration != null) {
                registration.cancel();
            }
        });
    }
}
