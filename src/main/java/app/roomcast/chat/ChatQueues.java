package app.roomcast.chat;

import app.roomcast.room.RoomId;
import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One queue for each room: what is said there is stored and told one after the other, and no socket and no call waits for the
 * database meanwhile.
 */
@Component
class ChatQueues {

    private static final Logger log = LoggerFactory.getLogger(ChatQueues.class);
    private static final int MOST_WAITING = 200;

    private final Map<RoomId, Queue> queues = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("chat-", 0).factory());

    /** Throws when too much waits already. */
    void add(RoomId room, Runnable step) {
        queues.compute(room, (id, known) -> {
            var queue = known == null ? new Queue() : known;
            queue.add(step);
            if (known == null) {
                workers.execute(() -> work(id, queue));
            }
            return queue;
        });
    }

    private void work(RoomId room, Queue queue) {
        while (queues.computeIfPresent(room, (id, same) -> same.isEmpty() ? null : same) != null) {
            try {
                queue.next(room).run();
            } catch (RuntimeException e) {
                // The room's next messages must not wait for ever behind this one.
                log.error("A step of the chat of room {} failed", room, e);
            }
        }
    }

    @PreDestroy
    void stop() {
        workers.close();
    }

    /** Touched under the map's lock for its room alone. */
    private final class Queue {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        void add(Runnable step) {
            if (waiting.size() >= MOST_WAITING) {
                throw ChatRefusal.busy();
            }
            waiting.add(step);
        }

        boolean isEmpty() {
            return waiting.isEmpty();
        }

        Runnable next(RoomId room) {
            var next = new Runnable[1];
            queues.computeIfPresent(room, (id, same) -> {
                next[0] = waiting.remove();
                return same;
            });
            return next[0];
        }
    }
}
