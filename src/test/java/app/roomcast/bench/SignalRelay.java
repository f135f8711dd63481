package app.roomcast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** CPU of the server for each signal of 1 KB that it passes from one participant to the other, on a core of its own. */
final class SignalRelay {

    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 5;
    private static final int SIGNALS_TOGETHER = 16_000;
    private static final int SIGNALS_ALONE = 4_000;
    private static final int MANY = 32;

    /** As many signals each second as every server bears, and as the portal's limits allow. */
    private static final long NANOS_EACH = 125_000;

    /** Answers when so many signals have been sent and received. */
    interface Pair {
        void relay(int signals);
    }

    private record Contestant(Server server, Pair pair, List<Double> together, List<Double> single) {

        Contestant(Server server, Pair pair) {
            this(server, pair, new ArrayList<>(), new ArrayList<>());
        }

        void take(boolean counts) {
            double ofMany = microsecondsEach(MANY, SIGNALS_TOGETHER);
            double ofOne = microsecondsEach(1, SIGNALS_ALONE);
            if (counts) {
                together.add(ofMany);
                single.add(ofOne);
            }
        }

        private double microsecondsEach(int atOnce, int signals) {
            double before = server.cpuSeconds();
            long start = System.nanoTime();
            for (int sent = 0; sent < signals; sent += atOnce) {
                pair.relay(atOnce);
                long wait = start + sent * NANOS_EACH - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
            }
            return (server.cpuSeconds() - before) / signals * 1e6;
        }
    }

    private SignalRelay() {}

    static List<Line> measure(Path folder) throws IOException {
        try (FirstCore core = new FirstCore();
                Server portal = Server.portal(core.launch, folder, Server.WITHOUT_RATE);
                Server socketIo = Server.socketIo(core.launch, folder);
                Server tomcat = Server.bareTomcat(core.launch, folder)) {
            Contestant own = new Contestant(portal, PortalPair.at(portal.port()));
            Contestant other = new Contestant(socketIo, RawPair.ofSocketIo(socketIo.port()));
            Contestant bare = new Contestant(tomcat, RawPair.ofBareTomcat(tomcat.port()));
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                for (Contestant contestant : List.of(own, other, bare)) {
                    contestant.take(round >= 0);
                }
            }
            return List.of(
                    together(own, "socket.io 4", other, "at most 0.8"),
                    together(own, "bare Tomcat WebSocket relay", bare, "-"),
                    single(own, "socket.io 4", other, "-"),
                    single(own, "bare Tomcat WebSocket relay", bare, "-"));
        }
    }

    private static Line together(Contestant own, String name, Contestant reference, String aim) {
        return new Line("CPU for each 1 KB signal, 32 at once", "µs", own.together(), name, reference.together(), aim);
    }

    private static Line single(Contestant own, String name, Contestant reference, String aim) {
        return new Line("CPU for each 1 KB signal, one by one", "µs", own.single(), name, reference.single(), aim);
    }
}
