package app.roomcast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A million numbered signals through the portal, while both ends lose their sockets again and again: each arrives once, and in its
 * sender's order.
 */
final class Order {

    private static final int SIGNALS = 1_000_000;
    private static final int PAIRS = 4;
    private static final int EACH_WAY = SIGNALS / PAIRS / 2;
    private static final int TOGETHER = 50;
    private static final int ROUNDS_BETWEEN_LOSSES = 100;

    private Order() {}

    static List<Line> measure(Path folder) throws IOException {
        try (Server portal = Server.portal(folder, Server.WITHOUT_RATE);
                Server tomcat = Server.bareTomcat(folder)) {
            Crowd crowd = new Crowd(portal.port());
            List<Supplier<Integer>> conversations = IntStream.range(0, PAIRS)
                    .mapToObj(pair -> crowd.join(crowd.guests(2)))
                    .<Supplier<Integer>>map(two -> new Conversation(two.get(0), two.get(1))::run)
                    .toList();
            long start = System.nanoTime();
            int losses = Crowd.together(conversations, PAIRS).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            double seconds = (System.nanoTime() - start) / 1e9;
            return List.of(new Line(
                    "a million signals, " + losses + " lost sockets",
                    "s",
                    List.of(seconds),
                    "bare Tomcat WebSocket relay, one pair",
                    List.of(bareSeconds(tomcat)),
                    "each once and in order: held"));
        }
    }

    private static double bareSeconds(Server tomcat) {
        RawPair pair = RawPair.ofBareTomcat(tomcat.port(), "one");
        long start = System.nanoTime();
        for (int sent = 0; sent < SIGNALS; sent += TOGETHER) {
            SignalRelay.relay(pair, TOGETHER);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Two who send to each other at once. */
    private static final class Conversation {

        private final End first;
        private final End second;
        private int losses;

        Conversation(Caller first, Caller second) {
            this.first = new End(first, second.id());
            this.second = new End(second, first.id());
        }

        /** Answers how many sockets were lost. */
        int run() {
            for (int round = 1; round <= EACH_WAY / TOGETHER; round++) {
                first.send();
                second.send();
                if (round % ROUNDS_BETWEEN_LOSSES == 0) {
                    (losses++ % 2 == 0 ? first : second).loseSocket();
                }
                first.hear();
                second.hear();
            }
            first.hearNothingMore();
            second.hearNothingMore();
            return losses;
        }
    }

    private static final class End {

        private final Caller caller;
        private final String other;
        private long sent;
        private long heard;

        End(Caller caller, String other) {
            this.caller = caller;
            this.other = other;
        }

        void send() {
            for (int i = 0; i < TOGETHER; i++) {
                caller.numbered(other, ++sent);
            }
        }

        void hear() {
            for (long until = heard + TOGETHER; heard < until; ) {
                long number = caller.await("signal")
                        .path("candidate")
                        .path("candidate")
                        .asLong();
                if (number != ++heard) {
                    throw new IllegalStateException("Signal " + number + " came where " + heard + " should have");
                }
            }
        }

        void loseSocket() {
            for (long number = caller.loseSocketAndResume() + 1; number <= sent; number++) {
                caller.numbered(other, number);
            }
        }

        /** The answer to a question that the portal does not know comes behind everything else. */
        void hearNothingMore() {
            caller.say("{\"type\":\"question-of-the-bench\"}");
            for (String notice = caller.nextBody(); !notice.contains("unknown-type"); notice = caller.nextBody()) {
                if (notice.contains("\"signal\"")) {
                    throw new IllegalStateException("A signal came twice: " + notice);
                }
            }
        }
    }
}
