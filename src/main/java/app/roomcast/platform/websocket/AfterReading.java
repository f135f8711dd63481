package app.roomcast.platform.websocket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Runs what must not wait for anything: on a thread that reads a socket, right after it has followed what has come, so that several
 * answers leave together and none costs a change of thread; elsewhere on a thread of its own.
 */
public final class AfterReading implements Executor {

    private static final ThreadLocal<Deque<Runnable>> PUT_OFF = new ThreadLocal<>();

    private final Executor elsewhere;

    public AfterReading(Executor elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Something to be done for what has come. */
    interface Following {
        boolean follow() throws Exception;
    }

    static boolean follow(Following following) throws Exception {
        var putOff = new ArrayDeque<Runnable>();
        PUT_OFF.set(putOff);
        try {
            return following.follow();
        } finally {
            PUT_OFF.remove();
            putOff.forEach(Runnable::run);
        }
    }

    @Override
    public void execute(Runnable task) {
        var putOff = PUT_OFF.get();
        if (putOff == null) {
            elsewhere.execute(task);
        } else {
            putOff.add(task);
        }
    }
}
