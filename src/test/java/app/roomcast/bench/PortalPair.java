package app.roomcast.bench;

import app.roomcast.Browserless;

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

    static PortalPair at(int port) {
        Browserless person = Browserless.administrator(port);
        String slug = person.createRoom("{\"name\":\"Bench\"}");
        return new PortalPair(Caller.joining(port, person, slug), Caller.joining(port, person, slug));
    }

    @Override
    public void relay(int signals) {
        for (int sent = 0; sent < signals; sent++) {
            sender.raw(signal);
        }
        for (int received = 0; received < signals; ) {
            received += receiver.nextBody().contains(ONE_KILOBYTE) ? 1 : 0;
        }
    }
}
