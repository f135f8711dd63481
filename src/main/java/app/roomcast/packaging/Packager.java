package app.roomcast.packaging;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes requests, keeps them through crashes, and makes packages of them. */
@Component
public class Packager {

    private final Jobs jobs;
    private final PackagingQueue queue;
    private final Runs runs;
    private final Scheduler scheduler;
    private final Clock clock = Clock.systemUTC();

    Packager(Jobs jobs, PackagingQueue queue, Runs runs, Scheduler scheduler) {
        this.jobs = jobs;
        this.queue = queue;
        this.runs = runs;
        this.scheduler = scheduler;
    }

    /**
     * Stores a job in the transaction of the caller; it starts right after the commit. A job of the same id that was given up is
     * forgotten.
     */
    @Transactional
    public void submit(PackagingRequest request) {
        String ticket = UUID.randomUUID().toString();
        Instant now = clock.instant();
        jobs.removeGivenUp(request.id());
        int round = jobs.nextRound(Lane.FIRST, request.person());
        jobs.add(request, ticket, round, now);
        scheduler.schedule(PackagingSchedule.instance(ticket, Lane.FIRST, round), now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
                queue.moved();
            }
        });
    }

    /**
     * Cancels a job in any state, in the transaction of the caller. Returns once its ffmpeg has ended and nothing writes
     * into its directory any more, so that the caller may delete the files. Does nothing where there is no such job.
     */
    @Transactional
    public void discard(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                runs.admit(id);
                queue.moved();
            }
        });
        runs.discard(id);
        jobs.remove(id);
    }

    /** Returns once a try that has been ended, or has given up, says nothing more. */
    public void awaitEnd(UUID id) {
        runs.awaitEnd(id);
    }

    /** Discards a job as {@link #discard} does, and removes what it has made. */
    @Transactional
    public void cancel(PackagingRequest request) {
        discard(request.id());
        try {
            new HlsPackage(request.directory()).remove();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove what was made of " + request.id(), e);
        }
    }

    /** A job that is waiting, at work or given up. */
    public Optional<PackagingJob> job(UUID id) {
        return jobs.find(id);
    }

    /** Every job that is waiting, at work or given up, the oldest first. */
    public List<PackagingJob> jobs() {
        return jobs.all();
    }
}
