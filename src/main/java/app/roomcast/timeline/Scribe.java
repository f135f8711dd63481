package app.roomcast.timeline;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one entry after the other, on a thread of its own; nobody waits for it. What comes while too much is waiting is counted
 * and not written.
 */
final class Scribe {

    private static final Logger log = LoggerFactory.getLogger(Scribe.class);

    private final AtomicLong discarded = new AtomicLong();
    private final ThreadPoolExecutor thread;

    Scribe(int mostWaiting) {
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mostWaiting),
                Thread.ofPlatform().daemon().name("call-diary").factory(),
                (entry, full) -> discarded.incrementAndGet());
    }

    void write(Runnable entry) {
        thread.execute(() -> {
            try {
                entry.run();
            } catch (RuntimeException e) {
                log.error("A part of the diary of calls could not be written and is lost; calls go on", e);
            }
        });
    }

    /** How many entries were not written since this was last asked. */
    long takeDiscarded() {
        return discarded.getAndSet(0);
    }

    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
