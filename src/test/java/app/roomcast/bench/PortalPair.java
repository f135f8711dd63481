package app.roomcast.bench;

import app.roomcast.Browserless;
import java.util.List;
import java.util.stream.Stream;

/** Two participants of a call at the portal. */
final class PortalPair implements SignalRelay.Pair {

    private static final String ONE_KILOBYTE = "x".repeat(1024);

    private final Caller sender;
    private final Caller receiver;
    private final String signal;

    private PortalPair(Caller sender, Caller receiver) {
        this.sender = sender;
        this.receiver = receiver;
        this.signal = sender.signalFrame(receiver.id(), ONE_KILOBYTE);
    }

    static List<SignalRelay.Pair> at(int port, int count) {
        Browserless person = Browserless.administrator(port);
        return Stream.generate(() -> in(port, person)).limit(count).toList();
    }

    private static SignalRelay.Pair in(int port, Browserless person) {
        String slug = person.createRoom("{\"name\":\"Bench\"}");
        return new PortalPair(Caller.joining(port, person, slug), Caller.joining(port, person, slug));
    }

    @Override
    public void send() {
        sender.raw(signal);
    }

    @Override
    public void receive() {
        while (!receiver.nextBody().contains(ONE_KILOBYTE)) {}
    }
}
