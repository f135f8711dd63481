package app.roomcast.packaging;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who waits for what, and at which place. */
@Component
class PackagingQueue {

    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    PackagingQueue(Jobs jobs, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.events = events;
    }

    /** From 1; 0 for a job that does not wait there. */
    int placeOf(UUID id, Lane lane) {
        return jobs.waiting(lane).indexOf(id) + 1;
    }

    boolean hasWaiting(Lane lane) {
        return !jobs.waiting(lane).isEmpty();
    }

    void moved() {
        events.publishEvent(new QueueMoved(jobs.waiting(Lane.FIRST), jobs.waiting(Lane.LADDER)));
    }
}
