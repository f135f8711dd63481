package app.roomcast.platform.stomp;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Begins a message on an open socket and goes on with empty parts of it, without an end and as fast as they are taken. */
final class Restless implements AutoCloseable {

    private static final byte[] BEGINNING = {0x01, (byte) 0x80, 0, 0, 0, 0};
    private static final int PART = 6;
    private static final int PARTS_AT_ONCE = 10_000;
    private static final int TIMES_BEFORE_FULL_SPEED = 100;

    private final Socket socket;
    private final CountDownLatch before = new CountDownLatch(TIMES_BEFORE_FULL_SPEED);
    private final Thread thread = Thread.ofPlatform().unstarted(this::goOn);

    Restless(Socket socket) {
        this.socket = socket;
    }

    void start() {
        thread.start();
    }

    private void goOn() {
        var parts = new byte[PART * PARTS_AT_ONCE];
        for (var at = 1; at < parts.length; at += PART) {
            parts[at] = (byte) 0x80;
        }
        try {
            socket.getOutputStream().write(BEGINNING);
            while (true) {
                socket.getOutputStream().write(parts);
                before.countDown();
            }
        } catch (IOException over) {
            // The test has closed the socket.
        }
    }

    void awaitFullSpeed() throws InterruptedException {
        before.await();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
