package app.roomcast.platform.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;

/**
 * One WebSocket on its connection. It is read by one thread at a time and may be written by several. No write waits: what the other end
 * does not take at once is kept, and whoever goes on writing has to {@link #catchUp} first.
 */
public final class Connection {

    private final SocketWrapperBase<?> socket;
    private final WebSocketHandler handler;
    private final Session session;
    private final Incoming incoming;
    private final ReadLoop loop;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Duration closeTime;
    private volatile boolean closing;
    private volatile boolean held;

    Connection(SocketWrapperBase<?> socket, Session session, WebSocketHandler handler, Limits limits) {
        this.socket = socket;
        this.session = session;
        this.handler = handler;
        this.incoming = new Incoming(socket, this, session, handler, limits.messageBytes());
        this.loop = new ReadLoop(((NioChannel) socket.getSocket()).getIOChannel(), incoming);
        this.closeTime = limits.closeTime();
        socket.setWriteTimeout(limits.sendTime().toMillis());
    }

    void open() throws Exception {
        handler.afterConnectionEstablished(session);
    }

    void startReading() {
        loop.start();
    }

    /**
     * Has texts followed on the thread that finds them, as far as one says that he has followed them. He waits for nothing; what he
     * answers false for goes to the handler in its turn.
     */
    public void followAtOnce(Predicate<String> atOnce) {
        incoming.followAtOnce(atOnce);
    }

    boolean isOpen() {
        return !closing && !ended.get();
    }

    void send(int opcode, ByteBuffer payload) throws IOException {
        writing.lock();
        try {
            if (!closing) {
                write(opcode, payload);
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(int opcode, ByteBuffer payload) throws IOException {
        socket.write(false, FrameHead.of(opcode, payload.remaining()));
        socket.write(false, payload);
        if (!held) {
            socket.flush(false);
        }
    }

    /** Gathers what is sent from now on. */
    public void hold() {
        held = true;
    }

    /** Writes what was gathered, and all that follows at once. */
    public void release() throws IOException {
        writing.lock();
        try {
            if (!closing) {
                held = false;
                socket.flush(false);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Whether the other end has not yet taken what it was sent. */
    public boolean isBehind() {
        return held ? !socket.canWrite() : socket.hasDataToWrite();
    }

    /** Waits until the other end has taken everything, or the socket closes; fails after the time limit. */
    public void catchUp() throws IOException {
        writing.lock();
        try {
            if (!closing) {
                socket.flush(true);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Sends a close frame, once; the other end's answer is waited for a while. */
    void close(CloseStatus status) {
        writing.lock();
        try {
            if (!closing) {
                closing = true;
                held = false;
                write(FrameHead.CLOSE, CloseFrame.payload(status));
                loop.endAfter(closeTime);
                if (isBehind()) {
                    Thread.startVirtualThread(this::closeSlowly);
                }
            }
        } catch (IOException gone) {
            abandon();
        } finally {
            writing.unlock();
        }
        end(status);
    }

    /** Without the lock: nobody else writes any more, and who still comes to it may not have to wait. */
    private void closeSlowly() {
        try {
            socket.flush(true);
        } catch (IOException gone) {
            abandon();
        }
    }

    /** Ends the connection as a broken network does, without a close frame. */
    public void cut() {
        abandon();
        lost();
    }

    private void abandon() {
        closing = true;
        socket.close();
        loop.stop();
    }

    /** The connection is no longer there. */
    void lost() {
        closing = true;
        loop.stop();
        end(CloseStatus.NO_CLOSE_FRAME);
    }

    private void end(CloseStatus status) {
        if (ended.compareAndSet(false, true)) {
            try {
                handler.afterConnectionClosed(session, status);
            } catch (Exception e) {
                throw new IllegalStateException("The end of a socket could not be followed", e);
            }
        }
    }
}
