package app.roomcast.packaging;

import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.PackagingEvent.PackagingWaitsForRoom;
import app.roomcast.packaging.ffmpeg.Watch;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of a job when its time has come: a try, then done, another try later, or given up. */
@Component
class PackagingTask {

    private static final Logger LOG = LoggerFactory.getLogger(PackagingTask.class);

    /** The longest that a job waits before it looks again whether its turn has come. */
    private static final int PATIENCE_SECONDS = 30;

    private final Jobs jobs;
    private final PackagingQueue queue;
    private final Ladders ladders;
    private final Runs runs;
    private final Workshop workshop;
    private final Announcer announcer;
    private final PackagingSettings settings;
    private final Clock clock = Clock.systemUTC();

    PackagingTask(
            Jobs jobs,
            PackagingQueue queue,
            Ladders ladders,
            Runs runs,
            Workshop workshop,
            Announcer announcer,
            PackagingSettings settings) {
        this.jobs = jobs;
        this.queue = queue;
        this.ladders = ladders;
        this.runs = runs;
        this.workshop = workshop;
        this.announcer = announcer;
        this.settings = settings;
    }

    CompletionHandler<Void> attempt(String ticket) {
        Optional<Jobs.Stored> job = jobs.withTicket(ticket);
        if (job.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        UUID id = job.get().request().id();
        try (var turn = ladders.turn()) {
            if (job.get().lane() == Lane.LADDER) {
                int place = queue.placeOf(id, Lane.LADDER);
                if (place > 1 || !turn.take()) {
                    return again(Duration.ofSeconds(Math.clamp(place, 1, PATIENCE_SECONDS)));
                }
            }
            if (!hasRoomFor(job.get().request())) {
                announcer.announce(new PackagingWaitsForRoom(id));
                return again(settings.roomDelay());
            }
            Optional<Run> run = runs.begin(id);
            return run.isEmpty() ? again(Duration.ofSeconds(1)) : attempt(ticket, job.get(), run.get(), turn);
        }
    }

    private CompletionHandler<Void> attempt(String ticket, Jobs.Stored job, Run run, Ladders.Turn turn) {
        PackagingRequest request = job.request();
        int attempt = 0;
        try {
            attempt = jobs.begin(request.id(), clock.instant());
            if (attempt > settings.maxTries()) {
                return giveUp(request, run, "packaging-failed");
            }
            run.aside(queue::moved);
            BooleanSupplier goesOn = () -> turn.isTaken() || !queue.hasWaiting(Lane.LADDER) && turn.take();
            return switch (workshop.make(request, run, watch(run), goesOn, attempt == settings.maxTries())) {
                case PACKAGE -> new CompletionHandler.OnCompleteRemove<>();
                case FIRST_RENDITION -> waitForLadder(ticket, job, run);
            };
        } catch (Run.Ended e) {
            return ended(request, run, e);
        } catch (Unpackageable e) {
            LOG.info("Source of {} cannot be packaged: {}", run.id(), e.getMessage());
            return giveUp(request, run, e.code());
        } catch (DiskIsFull e) {
            LOG.warn("{} waits for room on the disk: {}", run.id(), e.getMessage());
            return waitForRoom(request, run);
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

    /** With the priority of its new lane; a portal that is killed in between finds the lane in the job. */
    private CompletionHandler<Void> waitForLadder(String ticket, Jobs.Stored job, Run run) {
        run.closeFiles();
        int round = jobs.nextRound(Lane.LADDER, job.request().person());
        jobs.waitForLadder(run.id(), round);
        queue.moved();
        var next = PackagingSchedule.instance(ticket, Lane.LADDER, round);
        return (complete, operations) ->
                operations.removeAndScheduleNew(SchedulableInstance.of(next, job.submittedAt()));
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

    /** What cannot be looked at is tried. */
    private boolean hasRoomFor(PackagingRequest request) {
        try {
            return workshop.hasRoomFor(request);
        } catch (IOException e) {
            LOG.warn("Could not ask for the room beside {}", request.directory(), e);
            return true;
        }
    }

    private CompletionHandler<Void> waitForRoom(PackagingRequest request, Run run) {
        keepWhatIsFinished(request);
        run.closeFiles();
        announcer.announce(new PackagingWaitsForRoom(run.id()));
        queue.moved();
        return again(settings.roomDelay());
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
