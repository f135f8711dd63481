package app.roomcast.bench;

import app.roomcast.Browserless;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Guests at the portal by the thousand, each with a session of its own, in rooms of eight. */
final class Crowd {

    private static final int ROOM = 8;
    private static final int SIGNING_IN_AT_ONCE = 8;

    private final int port;
    private final Browserless administrator;

    record Guest(Browserless browser, String slug) {}

    Crowd(int port) {
        this.port = port;
        this.administrator = Browserless.administrator(port);
    }

    /** Signed in, and at the door of their rooms. */
    List<Guest> guests(int count) {
        List<String[]> doors = IntStream.range(0, (count + ROOM - 1) / ROOM)
                .mapToObj(room -> door())
                .toList();
        return together(
                IntStream.range(0, count)
                        .<Supplier<Guest>>mapToObj(number -> () -> {
                            String[] door = doors.get(number / ROOM);
                            return new Guest(Browserless.guest(port, door[1], "Guest " + number), door[0]);
                        })
                        .toList(),
                SIGNING_IN_AT_ONCE);
    }

    List<Caller> join(List<Guest> guests) {
        return together(
                guests.stream()
                        .<Supplier<Caller>>map(guest -> () -> join(guest))
                        .toList(),
                SIGNING_IN_AT_ONCE);
    }

    Caller join(Guest guest) {
        return Caller.joining(port, guest.browser(), guest.slug());
    }

    private String[] door() {
        String slug = administrator.createRoom("{\"name\":\"Bench\"}");
        return new String[] {slug, administrator.makeGuestLink(slug, "{}")};
    }

    /** Does all of it, so many at once, and answers what came of it in the same order. */
    static <T> List<T> together(List<Supplier<T>> tasks, int atOnce) {
        Semaphore places = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Supplier<T> task : tasks) {
                places.acquire();
                futures.add(threads.submit(() -> {
                    try {
                        return task.get();
                    } finally {
                        places.release();
                    }
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
