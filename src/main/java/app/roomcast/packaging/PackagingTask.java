package app.roomcast.packaging;

import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.ffmpeg.Watch;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of a job when its time has come: a try, then done, another try later, or given up. */
@Component
class PackagingTask {

    private static final Logger LOG = LoggerFactory.getLogger(PackagingTask.class);

    private final Jobs jobs;
    private final Runs runs;
    private final Workshop workshop;
    private final Announcer announcer;
    private final PackagingSettings settings;
    private final Clock clock = Clock.systemUTC();

    PackagingTask(Jobs jobs, Runs runs, Workshop workshop, Announcer announcer, PackagingSettings settings) {
        this.jobs = jobs;
        this.runs = runs;
        this.workshop = workshop;
        this.announcer = announcer;
        this.settings = settings;
    }

    CompletionHandler<Void> attempt(String ticket) {
        Optional<PackagingRequest> job = jobs.withTicket(ticket);
        if (job.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        PackagingRequest request = job.get();
        Optional<Run> run = runs.begin(request.id());
        return run.isEmpty() ? again(Duration.ofSeconds(1)) : attempt(request, run.get());
    }

    private CompletionHandler<Void> attempt(PackagingRequest request, Run run) {
        int attempt = 0;
        try {
            attempt = jobs.begin(request.id(), clock.instant());
            if (attempt > settings.maxTries()) {
                return giveUp(request, run, "packaging-failed");
            }
            workshop.make(request, run, watch(run), attempt == settings.maxTries());
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (Run.Ended e) {
            return ended(request, run, e);
        } catch (Unpackageable e) {
            LOG.info("Source of {} cannot be packaged: {}", run.id(), e.getMessage());
            return giveUp(request, run, e.code());
        } catch (TryFailed e) {
            LOG.warn("Try {} of {} failed: {}", attempt, run.id(), e.getMessage());
            return attempt < settings.maxTries() ? later(request, run, attempt) : giveUp(request, run, e.code());
        } catch (IOException | RuntimeException e) {
            LOG.error("Try {} of {} failed", attempt, run.id(), e);
            return attempt < settings.maxTries()
                    ? later(request, run, attempt)
                    : giveUp(request, run, "packaging-failed");
        } finally {
            runs.end(run);
        }
    }

    private Watch watch(Run run) {
        return new Watch() {
            @Override
            public void started(Process process) {
                Instant started = process.info().startInstant().orElseGet(clock::instant);
                run.hold(process);
                run.aside(() -> jobs.process(run.id(), process.pid(), started));
            }

            @Override
            public void tick(Duration position) {
                run.checkpoint();
            }
        };
    }

    private CompletionHandler<Void> ended(PackagingRequest request, Run run, Run.Ended cause) {
        if (cause.end() == Run.End.PORTAL_STOPS) {
            keepWhatIsFinished(request);
            run.closeFiles();
            jobs.forgetTry(run.id());
            jobs.queueAgain(run.id());
        }
        return again(Duration.ofSeconds(1));
    }

    private CompletionHandler<Void> later(PackagingRequest request, Run run, int attempt) {
        keepWhatIsFinished(request);
        run.closeFiles();
        jobs.queueAgain(run.id());
        return again(settings.retryDelay().multipliedBy(attempt));
    }

    private CompletionHandler<Void> giveUp(PackagingRequest request, Run run, String code) {
        clear(request);
        run.closeFiles();
        announcer.announce(new PackagingFailed(run.id(), code));
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private static void keepWhatIsFinished(PackagingRequest request) {
        try {
            new HlsPackage(request.directory()).keepWhatIsFinished();
        } catch (IOException e) {
            LOG.warn("Could not tidy {}: the next try will", request.directory(), e);
        }
    }

    private static void clear(PackagingRequest request) {
        try {
            new HlsPackage(request.directory()).remove();
        } catch (IOException e) {
            LOG.warn("Could not remove {}: the deletion of its video will", request.directory(), e);
        }
    }

    /** Comes back; where the job has been discarded for good, to find nothing to do. */
    private CompletionHandler<Void> again(Duration delay) {
        Instant next = clock.instant().plus(delay);
        return (complete, operations) -> operations.reschedule(complete, next);
    }
}
