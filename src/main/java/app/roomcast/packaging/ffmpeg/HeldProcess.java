package app.roomcast.packaging.ffmpeg;

import com.github.kokorin.jaffree.process.Stopper;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps hold of the process that Jaffree starts. Its own stopper only asks ffmpeg politely, and its future ends while
 * ffmpeg still runs; a hung or stopped process hears nothing but a forced end.
 */
final class HeldProcess implements Stopper {

    private final CompletableFuture<Process> process = new CompletableFuture<>();

    @Override
    public void setProcess(Process started) {
        process.complete(started);
    }

    void failed(Throwable cause) {
        process.completeExceptionally(cause);
    }

    Process started() {
        try {
            return process.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("ffmpeg could not be started", e.getCause());
        }
    }

    @Override
    public void graceStop() {
        forceStop();
    }

    @Override
    public void forceStop() {
        process.thenAccept(ProcessTree::destroy);
    }
}
