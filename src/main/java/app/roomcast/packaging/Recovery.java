package app.roomcast.packaging;

import app.roomcast.packaging.Jobs.Orphan;
import app.roomcast.packaging.ffmpeg.ProcessTree;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What is between two lives of the portal. At start the ffmpeg of an earlier process is ended and its jobs are freed at
 * once, without waiting for their heartbeats to be missed. At a stop the tries at work are ended and stored as waiting.
 */
@Component
class Recovery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Jobs jobs;
    private final Runs runs;
    private final Scheduler scheduler;
    private final PackagingSettings settings;
    private final String schedulerName;
    private volatile boolean running;

    Recovery(Jobs jobs, Runs runs, Scheduler scheduler, PackagingSettings settings, DbSchedulerProperties schedule) {
        this.jobs = jobs;
        this.runs = runs;
        this.scheduler = scheduler;
        this.settings = settings;
        String name = schedule.getSchedulerName();
        this.schedulerName = name == null ? new SchedulerName.Hostname().getName() : name;
    }

    @Override
    public void start() {
        for (Orphan orphan : jobs.orphans()) {
            if (ProcessTree.destroyOrphan(orphan.process(), orphan.startedAt())) {
                LOG.info("Ended ffmpeg {} that an earlier process left at work on {}", orphan.process(), orphan.job());
            }
        }
        jobs.forgiveKills(PackagingSchedule.TASK, schedulerName, settings.maxKills());
        int freed = jobs.free(PackagingSchedule.TASK, schedulerName);
        if (freed > 0) {
            LOG.info("Taking up {} packaging job(s) of an earlier process", freed);
        }
        running = true;
    }

    @Override
    public void stop() {
        scheduler.pause();
        runs.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop; the scheduler itself starts after all of this. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
