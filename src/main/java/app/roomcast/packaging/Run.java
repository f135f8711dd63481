package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.ProcessTree;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A try at work: its process can be ended from another thread, which then waits until no file is written any more.
 *
 * <p>The thread of the job holds the lock on its files for as long as it may write. It lets go while it talks to the
 * database or to listeners, which may themselves be waiting for whoever discards the job.
 */
final class Run {

    /** Why a run was ended from outside. */
    enum End {
        DISCARDED,
        PORTAL_STOPS
    }

    /** Thrown on the thread of the job once it has been ended. */
    static final class Ended extends RuntimeException {

        private final End end;

        Ended(End end) {
            super(end.name());
            this.end = end;
        }

        End end() {
            return end;
        }
    }

    private final UUID id;
    private final ReentrantLock files = new ReentrantLock();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile @Nullable End end;
    private volatile @Nullable Process process;

    Run(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    void openFiles() {
        files.lock();
        checkpoint();
    }

    void closeFiles() {
        if (files.isHeldByCurrentThread()) {
            files.unlock();
        }
    }

    /** Does what may wait for others, with the files left alone meanwhile. */
    void aside(Runnable talk) {
        files.unlock();
        try {
            talk.run();
        } finally {
            files.lock();
            checkpoint();
        }
    }

    void hold(Process started) {
        process = started;
        checkpoint();
    }

    void checkpoint() {
        End reason = end;
        if (reason != null) {
            throw new Ended(reason);
        }
    }

    void end(End reason) {
        end = reason;
        Process running = process;
        if (running != null) {
            ProcessTree.destroy(running);
        }
    }

    void isOver() {
        over.complete(null);
    }

    void awaitEnd() {
        over.join();
    }

    /** Returns once the process has ended and the files are left alone for good; {@link #end} goes before. */
    void awaitFiles() {
        files.lock();
        files.unlock();
        Process ended = process;
        if (ended != null) {
            ProcessTree.await(ended.toHandle());
        }
    }
}
