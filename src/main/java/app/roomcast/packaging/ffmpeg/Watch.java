package app.roomcast.packaging.ffmpeg;

import java.time.Duration;

/** Looks over a running process, on the thread that waits for it. What it throws ends the process. */
public interface Watch {

    /** The process runs. Its whole tree is destroyed before the call that started it returns. */
    void started(Process process);

    /**
     * Called every few milliseconds until the process has ended.
     *
     * @param position how far into the source the output has come
     */
    default void tick(Duration position) {}
}
