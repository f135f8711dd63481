package app.roomcast.platform.stomp;

import app.roomcast.platform.websocket.Connection;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be written to one socket, written by one thread at a time.
 *
 * <p>Adding never waits, so the order of a call's decisions can be fixed under its lock; only the writer meets the
 * network. He does not wait for it either, but leaves the rest to another thread, which may. A reader so slow that more than the limit
 * waits for it is cut off.
 */
final class Outbox {

    /** What a message takes up while it waits, however short it is. */
    private static final int LEAST = 128;

    private final WebSocketSession session;
    private final Connection connection;
    private final Executor writers;
    private final Executor slowWriters;
    private final long limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Step> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean writing;
    private boolean gathering;
    private boolean ending;

    Outbox(WebSocketSession session, Connection connection, Executor writers, Executor slowWriters, long limit) {
        this.session = session;
        this.connection = connection;
        this.writers = writers;
        this.slowWriters = slowWriters;
        this.limit = limit;
    }

    void add(WebSocketMessage<?> message) {
        lock.lock();
        try {
            if (ending) {
                return;
            }
            if (waitingBytes + size(message) > limit) {
                ending = true;
                waiting.clear();
                slowWriters.execute(connection::cut);
                return;
            }
            append(new Step(size(message), false, writer -> writer.sendMessage(message)));
        } finally {
            lock.unlock();
        }
    }

    /** Closes the socket behind everything that waits already; what is added later is dropped. */
    void endWith(CloseStatus status) {
        lock.lock();
        try {
            if (!ending) {
                end(status);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isEnding() {
        lock.lock();
        try {
            return ending;
        } finally {
            lock.unlock();
        }
    }

    private void end(CloseStatus status) {
        ending = true;
        append(new Step(0, true, writer -> writer.close(status)));
    }

    private void append(Step step) {
        waiting.add(step);
        waitingBytes += step.bytes();
        if (!writing) {
            writing = true;
            writers.execute(this::writeAtOnce);
        }
    }

    /** Leaves to another thread whatever may have to wait. */
    private void writeAtOnce() {
        try {
            for (var next = next(); next != null; next = next()) {
                if (next.ends()) {
                    var last = next;
                    slowWriters.execute(() -> write(last));
                    return;
                }
                next.action().on(session);
                if (connection.isBehind()) {
                    slowWriters.execute(this::catchUp);
                    return;
                }
            }
        } catch (IOException | RuntimeException gone) {
            slowWriters.execute(this::cutOff);
        }
    }

    private void catchUp() {
        try {
            connection.catchUp();
        } catch (IOException | RuntimeException gone) {
            cutOff();
            return;
        }
        write(next());
    }

    private void write(@Nullable Step first) {
        try {
            for (var next = first; next != null; next = next()) {
                next.action().on(session);
                if (connection.isBehind()) {
                    connection.catchUp();
                }
            }
        } catch (IOException | RuntimeException gone) {
            cutOff();
        }
    }

    /** The next step; while several wait they are gathered, and the step behind the last of them writes them all. */
    private @Nullable Step next() {
        lock.lock();
        try {
            var next = waiting.poll();
            if (next != null) {
                waitingBytes -= next.bytes();
                if (!waiting.isEmpty() && !gathering) {
                    gathering = true;
                    connection.hold();
                }
                return next;
            }
            if (gathering) {
                gathering = false;
                return new Step(0, false, gathered -> connection.release());
            }
            writing = false;
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void cutOff() {
        lock.lock();
        try {
            ending = true;
            waiting.clear();
        } finally {
            lock.unlock();
        }
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException | RuntimeException alreadyGone) {
            // Nothing is left to tell: the container reports the end of the socket by itself.
        }
    }

    /** A close approximation that costs nothing: characters, which are bytes for nearly all that is sent. */
    private static long size(WebSocketMessage<?> message) {
        return LEAST + (message.getPayload() instanceof CharSequence text ? text.length() : message.getPayloadLength());
    }

    /** @param ends whether everybody is told of the end of the socket then, which may take its time */
    private record Step(long bytes, boolean ends, Action action) {}

    private interface Action {
        void on(WebSocketSession session) throws IOException;
    }
}
