package app.roomcast.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Five thousand people in calls on one portal with a heap of 1 GB, and a thousand more who join within ten seconds. */
final class Load {

    private static final int FIRST = 500;
    private static final int ALL = 5_000;
    private static final int STORM = 1_000;
    private static final long NANOS_BETWEEN_JOINS = 10_000_000_000L / STORM;
    private static final Launch ONE_GIGABYTE = Launch.withHeap("1g");
    private static final int OPENING_AT_ONCE = 8;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Load() {}

    static List<Line> measure(Path folder) throws IOException {
        try (Server portal = Server.portal(ONE_GIGABYTE, folder);
                Server tomcat = Server.bareTomcat(ONE_GIGABYTE, folder)) {
            Crowd crowd = new Crowd(portal.port());
            List<Caller> inside = new ArrayList<>(crowd.join(crowd.guests(FIRST)));
            double heapOfFirst = portal.usedHeapKilobytes();
            inside.addAll(crowd.join(crowd.guests(ALL - FIRST)));
            double heapOfAll = portal.usedHeapKilobytes();

            URI relay = URI.create("ws://localhost:" + tomcat.port() + "/relay/one");
            List<WebSocket> bare = new ArrayList<>(opened(relay, FIRST));
            double bareHeapOfFirst = tomcat.usedHeapKilobytes();
            bare.addAll(opened(relay, ALL - FIRST));
            double bareHeapOfAll = tomcat.usedHeapKilobytes();

            List<Supplier<?>> joins = crowd.guests(STORM).stream()
                    .<Supplier<?>>map(guest -> () -> crowd.join(guest))
                    .toList();
            List<Double> joining = storm(joins);
            List<Double> opening = storm(Collections.nCopies(STORM, () -> open(relay)));
            return List.of(
                    new Line(
                            "heap for each of 5,000 people in calls",
                            "KB",
                            List.of((heapOfAll - heapOfFirst) / (ALL - FIRST)),
                            "bare Tomcat WebSocket, no session",
                            List.of((bareHeapOfAll - bareHeapOfFirst) / (ALL - FIRST)),
                            "under 60 KB"),
                    new Line(
                            "resident memory with 5,000 people, heap of 1 GB",
                            "MB",
                            List.of(portal.residentMegabytes()),
                            "bare Tomcat with 5,000 WebSockets",
                            List.of(tomcat.residentMegabytes()),
                            "-"),
                    new Line(
                            "1,000 more in 10 s: socket to snapshot, p99",
                            "ms",
                            List.of(percentile99(joining)),
                            "bare Tomcat, socket opened, p99",
                            List.of(percentile99(opening)),
                            "under 500 ms"),
                    new Line(
                            "1,000 more in 10 s: socket to snapshot, median",
                            "ms",
                            joining,
                            "bare Tomcat, socket opened, median",
                            opening,
                            "-"));
        }
    }

    private static List<WebSocket> opened(URI relay, int count) {
        return Crowd.together(Collections.nCopies(count, () -> open(relay)), OPENING_AT_ONCE);
    }

    private static WebSocket open(URI relay) {
        return HTTP.newWebSocketBuilder()
                .buildAsync(relay, new WebSocket.Listener() {})
                .join();
    }

    /** Begins one task each hundredth of a second, and answers how many milliseconds after its moment each was done. */
    private static List<Double> storm(List<? extends Supplier<?>> tasks) {
        long start = System.nanoTime();
        return Crowd.together(
                IntStream.range(0, tasks.size())
                        .<Supplier<Double>>mapToObj(number -> () -> {
                            long moment = start + number * NANOS_BETWEEN_JOINS;
                            for (long wait = moment - System.nanoTime(); wait > 0; wait = moment - System.nanoTime()) {
                                LockSupport.parkNanos(wait);
                            }
                            tasks.get(number).get();
                            return (System.nanoTime() - moment) / 1e6;
                        })
                        .toList(),
                tasks.size());
    }

    private static double percentile99(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }
}
