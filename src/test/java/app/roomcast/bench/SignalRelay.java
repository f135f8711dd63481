package app.roomcast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** CPU of the server for each signal of 1 KB that it passes from one participant to the other, on a core of its own. */
final class SignalRelay {

    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 5;
    private static final int MANY = 32;

    /** As many signals each second as every server bears, and as the portal's limits allow. */
    private static final long NANOS_EACH = 125_000;

    /** One who sends, and one who receives. */
    interface Pair {
        void send();

        void receive();
    }

    /** How the signals come. */
    private enum Pattern {
        SPREAD("one in each of 32 calls", 16_000),
        TOGETHER("32 at once in one call", 16_000),
        SINGLE("one by one", 4_000);

        private final String words;
        private final int signals;

        Pattern(String words, int signals) {
            this.words = words;
            this.signals = signals;
        }

        /** Those whose signals are on their way at the same time. */
        private List<Pair> atOnce(List<Pair> pairs) {
            return switch (this) {
                case SPREAD -> pairs;
                case TOGETHER -> Collections.nCopies(MANY, pairs.getFirst());
                case SINGLE -> List.of(pairs.getFirst());
            };
        }
    }

    private record Contestant(Server server, List<Pair> pairs, Map<Pattern, List<Double>> samples) {

        Contestant(Server server, List<Pair> pairs) {
            this(server, pairs, new EnumMap<>(Pattern.class));
        }

        void take(boolean counts) {
            for (Pattern pattern : Pattern.values()) {
                double sample = microsecondsEach(pattern.atOnce(pairs), pattern.signals);
                if (counts) {
                    samples.computeIfAbsent(pattern, none -> new ArrayList<>()).add(sample);
                }
            }
        }

        private double microsecondsEach(List<Pair> atOnce, int signals) {
            double before = server.cpuSeconds();
            long start = System.nanoTime();
            for (int sent = 0; sent < signals; sent += atOnce.size()) {
                atOnce.forEach(Pair::send);
                atOnce.forEach(Pair::receive);
                long wait = start + sent * NANOS_EACH - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
            }
            return (server.cpuSeconds() - before) / signals * 1e6;
        }
    }

    private SignalRelay() {}

    static void relay(Pair pair, int signals) {
        Collections.nCopies(signals, pair).forEach(Pair::send);
        Collections.nCopies(signals, pair).forEach(Pair::receive);
    }

    static List<Line> measure(Path folder) throws IOException {
        try (FirstCore core = new FirstCore();
                Server portal = Server.portal(core.launch, folder, Server.WITHOUT_RATE);
                Server socketIo = Server.socketIo(core.launch, folder);
                Server tomcat = Server.bareTomcat(core.launch, folder)) {
            Contestant own = new Contestant(portal, PortalPair.at(portal.port(), MANY));
            Contestant other = new Contestant(
                    socketIo,
                    Stream.generate(() -> RawPair.ofSocketIo(socketIo.port()))
                            .<Pair>map(pair -> pair)
                            .limit(MANY)
                            .toList());
            Contestant bare = new Contestant(
                    tomcat,
                    Stream.iterate(0, room -> room + 1)
                            .<Pair>map(room -> RawPair.ofBareTomcat(tomcat.port(), "room" + room))
                            .limit(MANY)
                            .toList());
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                for (Contestant contestant : List.of(own, other, bare)) {
                    contestant.take(round >= 0);
                }
            }
            return Stream.of(Pattern.values())
                    .flatMap(pattern -> Stream.of(
                            line(pattern, own, "socket.io 4", other, "at most 0.8"),
                            line(pattern, own, "bare Tomcat WebSocket relay", bare, "-")))
                    .toList();
        }
    }

    private static Line line(Pattern pattern, Contestant own, String name, Contestant reference, String aim) {
        return new Line(
                "CPU for each 1 KB signal, " + pattern.words,
                "µs",
                own.samples().get(pattern),
                name,
                reference.samples().get(pattern),
                aim);
    }
}
