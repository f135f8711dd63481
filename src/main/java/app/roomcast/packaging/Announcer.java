package app.roomcast.packaging;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.PackagingEvent.PackagingProgressed;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes events in one transaction with what they say about the stored job. Listeners go first: whoever discards a job
 * has usually locked what they change, and locks the job after it. Of a job that has been discarded meanwhile nothing is told.
 */
@Component
class Announcer {

    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Announcer(Jobs jobs, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void announce(PackagingEvent event) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(event);
            if (jobs.has(event.id())) {
                store(event);
            } else {
                status.setRollbackOnly();
            }
        });
    }

    private void store(PackagingEvent event) {
        UUID id = event.id();
        switch (event) {
            case PackagingProgressed progressed -> jobs.progress(id, progressed.progress(), progressed.pace());
            case PackageFinished finished -> jobs.remove(id);
            case PackagingFailed failed -> jobs.fail(id, failed.code());
            case PackagingEvent.PackagingStarted started -> jobs.started(id);
            case PackagingEvent.PackagingWaitsForRoom waiting -> jobs.waitForRoom(id);
            case PackagingEvent.PackageBecamePlayable playable -> {}
            case PackagingEvent.FirstRenditionFinished first -> {}
            case PackagingEvent.SubtitlesFound found -> {}
        }
    }
}
