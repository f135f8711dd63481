package app.roomcast.packaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored job, as the dashboard shows it. Finished jobs are forgotten.
 *
 * @param queuePlace from 1, among those of its lane; 0 where it does not wait
 * @param waitsForRoom whether the disk is full
 * @param progress 0 to 1, of the current try
 * @param pace of the current try, once it is known
 * @param attempt 1 for the first try, 0 while none has begun
 * @param startedAt when the current or last try began
 */
public record PackagingJob(
        UUID id,
        Lane lane,
        State state,
        int queuePlace,
        boolean waitsForRoom,
        double progress,
        @Nullable Pace pace,
        int attempt,
        @Nullable Instant startedAt) {

    /** Waiting for its turn, at work, or given up. */
    public enum State {
        QUEUED,
        RUNNING,
        FAILED
    }
}
