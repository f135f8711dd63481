package app.roomcast.packaging;

import static org.awaitility.Awaitility.await;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps every event of the tests, in the order in which they came. */
@Component
class Story {

    private final List<PackagingEvent> events = new CopyOnWriteArrayList<>();

    private final Map<UUID, Hold> holds = new ConcurrentHashMap<>();

    private record Hold(Class<? extends PackagingEvent> at, CountDownLatch end) {}

    @EventListener
    void keep(PackagingEvent event) throws InterruptedException {
        events.add(event);
        Hold hold = holds.get(event.id());
        if (hold != null && hold.at().isInstance(event)) {
            hold.end().await();
        }
    }

    /** Listens to the next event of a job until the latch is counted down. */
    CountDownLatch holdUp(UUID id) {
        return holdUp(id, PackagingEvent.class);
    }

    /** Listens to the next event of a kind until the latch is counted down. */
    CountDownLatch holdUp(UUID id, Class<? extends PackagingEvent> at) {
        return holds.computeIfAbsent(id, job -> new Hold(at, new CountDownLatch(1)))
                .end();
    }

    /** The place of the first event of that kind among all events; -1 where there is none yet. */
    int placeOf(UUID id, Class<? extends PackagingEvent> type) {
        return of(id, type).stream().mapToInt(events::indexOf).findFirst().orElse(-1);
    }

    List<PackagingEvent> of(UUID id) {
        return events.stream().filter(event -> event.id().equals(id)).toList();
    }

    <T extends PackagingEvent> List<T> of(UUID id, Class<T> type) {
        return of(id).stream().filter(type::isInstance).map(type::cast).toList();
    }

    PackagingEvent end(UUID id) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> of(id).stream()
                                .filter(event -> event instanceof PackageFinished || event instanceof PackagingFailed)
                                .findFirst()
                                .orElse(null),
                        event -> event != null);
    }

    <T extends PackagingEvent> T first(UUID id, Class<T> type) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> of(id, type), found -> !found.isEmpty())
                .getFirst();
    }
}
