package app.roomcast.packaging;

import app.roomcast.packaging.Run.End;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tries at work in this process. One lock; everything else works on a run of its own. */
@Component
class Runs {

    private final Map<UUID, Run> running = new HashMap<>();
    private final Set<UUID> barred = new HashSet<>();
    private boolean stopped;

    /** A new run with its files opened, unless the job has just been discarded, is at work, or the portal stops. */
    Optional<Run> begin(UUID id) {
        var run = new Run(id);
        synchronized (this) {
            if (stopped || barred.contains(id) || running.containsKey(id)) {
                return Optional.empty();
            }
            running.put(id, run);
            run.openFiles();
        }
        return Optional.of(run);
    }

    void end(Run run) {
        run.closeFiles();
        synchronized (this) {
            running.remove(run.id(), run);
        }
        run.isOver();
    }

    /** Waits for the try at work on a job, if there is one. */
    void awaitEnd(UUID id) {
        Run run;
        synchronized (this) {
            run = running.get(id);
        }
        if (run != null) {
            run.awaitEnd();
        }
    }

    /** Ends the run and lets none begin before {@link #admit}; returns once its files are left alone. */
    void discard(UUID id) {
        Run run = bar(id);
        if (run != null) {
            run.end(End.DISCARDED);
            run.awaitFiles();
        }
    }

    private synchronized @Nullable Run bar(UUID id) {
        barred.add(id);
        return running.get(id);
    }

    synchronized void admit(UUID id) {
        barred.remove(id);
    }

    void stop() {
        List<Run> all;
        synchronized (this) {
            stopped = true;
            all = List.copyOf(running.values());
        }
        all.forEach(run -> run.end(End.PORTAL_STOPS));
        all.forEach(Run::awaitFiles);
    }
}
