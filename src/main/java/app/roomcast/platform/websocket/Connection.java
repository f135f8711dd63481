package app.roomcast.platform.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;

/**
 * One WebSocket on its connection. It is read by one thread at a time and may be written by several. No write waits: what the other end
 * does not take at once is kept, and whoever goes on writing has to {@link #catchUp} first. A ping is for the handler to answer, in its
 * turn with what else waits to be sent.
 */
public final class Connection {

    private static final int READ_AT_ONCE = 8 * 1024;

    /** After so many reads others have their turn: nothing takes the processor from a virtual thread. */
    private static final int READS_IN_A_ROW = 4;

    /** A thread that only yields comes before those that have not begun, and two of them leave these no turn at all. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final int LEAST_CODE = 1000;
    private static final int MOST_CODE = 4999;

    private final SocketWrapperBase<?> socket;
    private final WebSocketHandler handler;
    private final Session session;
    private final FrameReader frames;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Duration closeTime;
    private volatile boolean closing;
    private volatile long closedAt;
    private volatile boolean held;

    Connection(SocketWrapperBase<?> socket, Session session, WebSocketHandler handler, Limits limits) {
        this.socket = socket;
        this.session = session;
        this.handler = handler;
        this.frames = new FrameReader(limits.messageBytes());
        this.closeTime = limits.closeTime();
        socket.setWriteTimeout(limits.sendTime().toMillis());
    }

    void open() throws Exception {
        handler.afterConnectionEstablished(session);
    }

    boolean isOpen() {
        return !closing && !ended.get();
    }

    /** Follows what has come; answers false when nothing more is to come. */
    boolean read() throws Exception {
        var bytes = new byte[READ_AT_ONCE];
        var reads = 0;
        for (var count = readInto(bytes); count != 0; count = readInto(bytes)) {
            if (count < 0 || isOverdue()) {
                return false;
            }
            var come = Unpooled.copiedBuffer(bytes, 0, count);
            if (!AfterReading.follow(() -> follow(come))) {
                return false;
            }
            if (++reads % READS_IN_A_ROW == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return true;
    }

    /** Whether the other end has gone on for too long after it was told that this is the end. */
    private boolean isOverdue() {
        return closing && System.nanoTime() - closedAt > closeTime.toNanos();
    }

    private int readInto(byte[] bytes) throws IOException {
        return socket.read(false, bytes, 0, bytes.length);
    }

    private boolean follow(ByteBuf bytes) throws Exception {
        try {
            frames.take(bytes);
        } catch (MessageTooLarge e) {
            followWhole();
            handler.handleTransportError(session, e);
        } catch (CorruptedWebSocketFrameException e) {
            followWhole();
            close(new CloseStatus(e.closeStatus().code()));
            return false;
        }
        return followWhole();
    }

    private boolean followWhole() throws Exception {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
            try {
                if (!follow(frame)) {
                    return false;
                }
            } finally {
                frame.release();
            }
        }
        return true;
    }

    private boolean follow(WebSocketFrame frame) throws Exception {
        switch (frame) {
            case TextWebSocketFrame text -> {
                try {
                    handler.handleMessage(session, new TextMessage(Utf8.text(text.content())));
                } catch (CharacterCodingException e) {
                    close(CloseStatus.BAD_DATA);
                    return false;
                }
            }
            case BinaryWebSocketFrame binary ->
                handler.handleMessage(
                        session, new BinaryMessage(binary.content().nioBuffer()));
            case PongWebSocketFrame pong ->
                handler.handleMessage(session, new PongMessage(pong.content().nioBuffer()));
            case PingWebSocketFrame ping ->
                handler.handleMessage(
                        session,
                        new PingMessage(Unpooled.copiedBuffer(ping.content()).nioBuffer()));
            case CloseWebSocketFrame close -> {
                close(statusOf(close));
                return false;
            }
            default -> throw new IllegalStateException("Netty reads no such frame: " + frame);
        }
        return true;
    }

    private static CloseStatus statusOf(CloseWebSocketFrame frame) {
        var code = frame.statusCode();
        if (code < 0) {
            return CloseStatus.NO_STATUS_CODE;
        }
        return code < LEAST_CODE || code > MOST_CODE
                ? CloseStatus.PROTOCOL_ERROR
                : new CloseStatus(code, frame.reasonText());
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
            held = false;
            socket.flush(false);
        } finally {
            writing.unlock();
        }
    }

    /** Whether the other end has not yet taken what it was sent. */
    public boolean isBehind() {
        return held ? !socket.canWrite() : socket.hasDataToWrite();
    }

    /** Waits until the other end has taken everything; fails after the time limit. */
    public void catchUp() throws IOException {
        writing.lock();
        try {
            socket.flush(true);
        } finally {
            writing.unlock();
        }
    }

    /** Sends a close frame, once; the other end's answer is waited for a while. */
    void close(CloseStatus status) {
        writing.lock();
        try {
            if (!closing) {
                closedAt = System.nanoTime();
                closing = true;
                held = false;
                write(FrameHead.CLOSE, CloseFrame.payload(status));
                socket.setReadTimeout(closeTime.toMillis());
                if (isBehind()) {
                    Thread.startVirtualThread(this::closeSlowly);
                }
            }
        } catch (IOException gone) {
            socket.close();
        } finally {
            writing.unlock();
        }
        end(status);
    }

    private void closeSlowly() {
        try {
            catchUp();
        } catch (IOException gone) {
            socket.close();
        }
    }

    /** Ends the connection as a broken network does, without a close frame. */
    public void cut() {
        closing = true;
        socket.close();
        lost();
    }

    /** The connection is no longer there. */
    void lost() {
        closing = true;
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
