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
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;

/** What comes on a connection, message by message, in its order. A ping is for the handler to answer, in its turn with what else waits to be sent. */
final class Incoming implements ReadLoop.Source {

    private static final Logger log = LoggerFactory.getLogger(Incoming.class);

    private static final int READ_AT_ONCE = 8 * 1024;

    /** After so many reads others have their turn. */
    private static final int READS_IN_A_ROW = 4;

    /** A virtual thread that only yields comes before those that have not begun, and two of them leave these no turn at all. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final int LEAST_CODE = 1000;
    private static final int MOST_CODE = 4999;

    private final SocketWrapperBase<?> socket;
    private final Connection connection;
    private final Session session;
    private final WebSocketHandler handler;
    private final FrameReader frames;

    /** What has come may then be held between the network and us, of which the system does not tell. */
    private final boolean isEncrypted;

    private Predicate<String> atOnce = text -> false;
    private @Nullable WebSocketFrame putBack;
    private @Nullable Exception breach;

    Incoming(SocketWrapperBase<?> socket, Connection connection, Session session, WebSocketHandler handler, int limit) {
        this.socket = socket;
        this.connection = connection;
        this.session = session;
        this.handler = handler;
        this.frames = new FrameReader(limit);
        this.isEncrypted = socket.getSocket() instanceof SecureNioChannel;
    }

    void followAtOnce(Predicate<String> atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public ReadLoop.Progress readAtOnce() {
        try {
            for (var reads = 0; reads < READS_IN_A_ROW; reads++) {
                var come = read();
                if (come == null) {
                    return ReadLoop.Progress.ENDED;
                }
                if (!come.isReadable()) {
                    return ReadLoop.Progress.IDLE;
                }
                var isAll = !isEncrypted && come.readableBytes() < READ_AT_ONCE;
                take(come);
                if (!AfterReading.follow(this::followAtOnce)) {
                    return ReadLoop.Progress.NEEDS_PATIENCE;
                }
                if (isAll) {
                    return ReadLoop.Progress.IDLE;
                }
            }
            return ReadLoop.Progress.MORE;
        } catch (Exception e) {
            return failed(e);
        }
    }

    /** Answers false when what comes next may have to wait. */
    private boolean followAtOnce() {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
            if (!(frame instanceof TextWebSocketFrame text) || !isFollowedAtOnce(text)) {
                putBack = frame;
                return false;
            }
            frame.release();
        }
        return breach == null;
    }

    private boolean isFollowedAtOnce(TextWebSocketFrame frame) {
        try {
            return atOnce.test(Utf8.text(frame.content()));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public boolean readPatiently() {
        try {
            return AfterReading.follow(this::follow) && readOn();
        } catch (Exception e) {
            failed(e);
            return false;
        }
    }

    private boolean readOn() throws Exception {
        for (var reads = 1; ; reads++) {
            var come = read();
            if (come == null) {
                return false;
            }
            if (!come.isReadable()) {
                return true;
            }
            take(come);
            if (!AfterReading.follow(this::follow)) {
                return false;
            }
            if (reads % READS_IN_A_ROW == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static ReadLoop.Progress failed(Exception e) {
        if (e instanceof IOException) {
            log.debug("A socket is gone", e);
        } else {
            log.error("What came on a socket could not be followed", e);
        }
        return ReadLoop.Progress.ENDED;
    }

    @Override
    public void ended() {
        socket.processSocket(SocketEvent.DISCONNECT, true);
    }

    /** What has come, perhaps nothing; null at the end. */
    private @Nullable ByteBuf read() throws IOException {
        var bytes = new byte[READ_AT_ONCE];
        var count = socket.read(false, bytes, 0, bytes.length);
        return count < 0 ? null : Unpooled.wrappedBuffer(bytes, 0, count);
    }

    /** A breach is told when all that was whole before it has been followed. */
    private void take(ByteBuf bytes) {
        try {
            frames.take(bytes);
        } catch (MessageTooLarge | CorruptedWebSocketFrameException e) {
            breach = e;
        }
    }

    /** Answers false when nothing more is to be followed. */
    private boolean follow() throws Exception {
        for (var frame = next(); frame != null; frame = next()) {
            try {
                if (!follow(frame)) {
                    return false;
                }
            } finally {
                frame.release();
            }
        }
        return breach == null || followBreach(breach);
    }

    private @Nullable WebSocketFrame next() {
        var frame = putBack;
        putBack = null;
        return frame == null ? frames.next() : frame;
    }

    private boolean followBreach(Exception told) throws Exception {
        breach = null;
        if (told instanceof CorruptedWebSocketFrameException corrupted) {
            connection.close(new CloseStatus(corrupted.closeStatus().code()));
            return false;
        }
        handler.handleTransportError(session, told);
        return true;
    }

    private boolean follow(WebSocketFrame frame) throws Exception {
        switch (frame) {
            case TextWebSocketFrame text -> {
                try {
                    handler.handleMessage(session, new TextMessage(Utf8.text(text.content())));
                } catch (CharacterCodingException e) {
                    connection.close(CloseStatus.BAD_DATA);
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
                connection.close(statusOf(close));
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
}
