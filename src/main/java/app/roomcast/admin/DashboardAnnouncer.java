package app.roomcast.admin;

import app.roomcast.account.PersonEvent;
import app.roomcast.call.CallEvent;
import app.roomcast.library.VideoChanged;
import app.roomcast.library.VideoDeleted;
import app.roomcast.packaging.PackagingEvent;
import app.roomcast.platform.stomp.Topics;
import app.roomcast.room.RoomAccessChanged;
import app.roomcast.room.RoomClosed;
import app.roomcast.room.RoomCreated;
import app.roomcast.room.RoomReopened;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Tells open dashboards that something has changed: soon after the first change, and with all that come within a second of it at once. */
@Component
class DashboardAnnouncer {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Topics topics;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final AtomicBoolean pending = new AtomicBoolean();

    DashboardAnnouncer(Topics topics, TaskScheduler scheduler, Clock clock) {
        this.topics = topics;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener({
        PersonEvent.class,
        RoomCreated.class,
        RoomAccessChanged.class,
        RoomClosed.class,
        RoomReopened.class,
        CallEvent.class,
        VideoChanged.class,
        VideoDeleted.class,
        PackagingEvent.class
    })
    void changed() {
        if (pending.compareAndSet(false, true)) {
            try {
                scheduler.schedule(this::announce, clock.instant().plus(PACE));
            } catch (TaskRejectedException stopping) {
                // The portal is being stopped; others hear of this change too.
                pending.set(false);
            }
        }
    }

    private void announce() {
        pending.set(false);
        topics.publish(AdminTopics.DASHBOARD, new AdminNotice.DashboardChanged());
    }
}
