package app.roomcast.platform.stomp;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import tools.jackson.databind.json.JsonMapper;

/** One open socket: everything that leaves goes through its outbox, the broker's topics as well as its own inbox. */
final class Socket extends WebSocketSessionDecorator implements Inbox {

    private static final int MOST_SUBSCRIPTIONS = 100;
    private static final long NO_NUMBER = 0;

    private final Outbox outbox;
    private final JsonMapper json;
    private final Handshake handshake;
    private final Rate rate;
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();
    private final AtomicLong told = new AtomicLong();
    private volatile long lastRead = System.nanoTime();
    private volatile @Nullable InboxSubscription inbox;
    private volatile boolean gone;
    private boolean connected;
    private long frames;
    private boolean wholeFrames = true;
    private long lastOnTheLongWay = System.nanoTime();

    Socket(WebSocketSession session, Outbox outbox, Rate rate, JsonMapper json) {
        super(session);
        this.outbox = outbox;
        this.rate = rate;
        this.json = json;
        this.handshake = Handshake.of(session.getAttributes());
    }

    @Override
    public String id() {
        return getId();
    }

    @Override
    public Principal principal() {
        return Objects.requireNonNull(getPrincipal(), "The handshake admits no one without a name");
    }

    @Override
    public Locale locale() {
        return handshake.locale();
    }

    Handshake handshake() {
        return handshake;
    }

    Rate rate() {
        return rate;
    }

    @Override
    public void tell(Object notice) {
        tell(notice, NO_NUMBER);
    }

    @Override
    public void tell(Object notice, long number) {
        var subscription = inbox;
        if (subscription != null && !outbox.isEnding()) {
            var body = json.writeValueAsString(notice);
            send(FrameText.message(subscription.head(), told.incrementAndGet(), number, body));
        }
    }

    void send(String frame) {
        outbox.add(new TextMessage(frame));
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        outbox.add(message);
    }

    /** Says why, then closes; frames that are on their way in are no longer read. */
    void refuse(RefusedFrame reason) {
        send(FrameText.error(reason));
        outbox.endWith(reason.status());
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public void close(CloseStatus status) {
        outbox.endWith(status);
    }

    @Override
    public boolean isOpen() {
        return !gone && super.isOpen();
    }

    void gone() {
        gone = true;
    }

    @Override
    public void dismiss(String reason) {
        close(CloseStatus.POLICY_VIOLATION.withReason(reason));
    }

    boolean isEnding() {
        return outbox.isEnding();
    }

    void frameHasCome() {
        frames++;
    }

    /** How many frames have come; heartbeats are none. */
    long frames() {
        return frames;
    }

    void connected() {
        connected = true;
    }

    boolean isConnected() {
        return connected;
    }

    /** Whether every message so far was one whole frame, or a heartbeat. */
    boolean sendsWholeFrames() {
        return wholeFrames;
    }

    void sendsOtherThanWholeFrames() {
        wholeFrames = false;
    }

    void goesTheLongWay() {
        lastOnTheLongWay = System.nanoTime();
    }

    long nanosSinceTheLongWay() {
        return System.nanoTime() - lastOnTheLongWay;
    }

    /** The other end has shown that it lives. */
    void touch() {
        lastRead = System.nanoTime();
    }

    long nanosSinceRead() {
        return System.nanoTime() - lastRead;
    }

    void openInbox(String subscription) {
        inbox = new InboxSubscription(subscription, FrameText.messageHead(DESTINATION, subscription));
    }

    boolean mayHoldAnother() {
        return subscriptions.size() < MOST_SUBSCRIPTIONS;
    }

    /**
     * Whether a subscription of this id is open. The broker would keep both destinations of an id that is used twice, and only
     * the second would be known here and end with its right.
     */
    boolean holds(String subscription) {
        var current = inbox;
        return subscriptions.containsKey(subscription)
                || current != null && current.id().equals(subscription);
    }

    void subscribed(String subscription, String destination) {
        subscriptions.put(subscription, destination);
    }

    void unsubscribed(String subscription) {
        subscriptions.remove(subscription);
        var current = inbox;
        if (current != null && current.id().equals(subscription)) {
            inbox = null;
        }
    }

    boolean isSubscribedTo(String destination) {
        return subscriptions.containsValue(destination);
    }

    private record InboxSubscription(String id, String head) {}
}
