package app.roomcast.packaging.ffmpeg;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process with all its descendants, at once and for certain. */
public final class ProcessTree {

    /** The system counts a process's start in hundredths since boot; two readings may differ by a little. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private ProcessTree() {}

    public static void destroy(Process process) {
        destroy(process.toHandle());
    }

    private static void destroy(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends what an earlier portal left running, unless its number has meanwhile gone to another process. */
    public static boolean destroyOrphan(long id, Instant startedAt) {
        Optional<ProcessHandle> orphan = ProcessHandle.of(id)
                .filter(handle -> handle.info()
                        .startInstant()
                        .filter(start ->
                                Duration.between(start, startedAt).abs().compareTo(SAME_START) < 0)
                        .isPresent());
        orphan.ifPresent(ProcessTree::destroy);
        orphan.ifPresent(ProcessTree::await);
        return orphan.isPresent();
    }

    /** Waits for the end of what was destroyed. */
    public static void await(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Process " + process.pid() + " does not end", e);
        }
    }
}
