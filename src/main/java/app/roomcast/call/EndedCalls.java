package app.roomcast.call;

import app.roomcast.room.RoomId;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lifts the bans of calls that are over: nobody has been inside for a whole resume window. The last moderator who reloads his
 * page, or a portal that starts again, ends no call.
 */
@Component
class EndedCalls {

    private static final Logger log = LoggerFactory.getLogger(EndedCalls.class);

    private final Calls calls;
    private final Bans bans;
    private final CallSettings settings;
    private final Map<RoomId, Future<?>> pending = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ended-calls").factory());

    EndedCalls(Calls calls, Bans bans, CallSettings settings) {
        this.calls = calls;
        this.bans = bans;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        bans.rooms().forEach(this::await);
    }

    @EventListener
    void ended(CallEnded event) {
        await(event.room());
    }

    private void await(RoomId room) {
        var window = settings.resumeWindow().toMillis();
        var earlier = pending.put(room, timer.schedule(() -> windowIsOver(room), window, TimeUnit.MILLISECONDS));
        if (earlier != null) {
            earlier.cancel(false);
        }
    }

    void windowIsOver(RoomId room) {
        pending.remove(room);
        if (calls.inside(room) > 0) {
            return;
        }
        try {
            bans.lift(room);
        } catch (RuntimeException e) {
            log.error(
                    "The bans of room {} could not be deleted; they come back with the next start of the portal",
                    room,
                    e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
