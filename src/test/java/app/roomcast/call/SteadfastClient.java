package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One who keeps to docs/protocol.md as a browser does: numbers what he signals, sees what is missing, and comes back for it. */
final class SteadfastClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SteadfastClient.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** After a heartbeat that did not come, and the time to answer a question. */
    private static final Duration SILENCE = Duration.ofSeconds(14);

    private final int port;
    private final Browserless person;
    private final String slug;
    private final TreeMap<Long, String> signals = new TreeMap<>();
    private final Map<String, String> unsaid = new LinkedHashMap<>();
    private final List<Integer> heardSignals = new ArrayList<>();
    private final List<String> heardChat = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> troubles = new ArrayList<>();
    private final Thread reader;
    private StompClient socket;
    private String token;
    private String id;
    private long lastNumber;
    private long lastSignal;
    private long taken;
    private int comebacks;
    private int gaps;
    private boolean anyNext;
    private boolean attached;
    private boolean over;

    /** Inside. */
    SteadfastClient(int port, Browserless person, String slug) {
        this.port = port;
        this.person = person;
        this.slug = slug;
        connect();
        reader = Thread.ofVirtual().name("steadfast").start(this::read);
        await(() -> attached);
    }

    synchronized String id() {
        return id;
    }

    synchronized int comebacks() {
        return comebacks;
    }

    private synchronized List<Integer> heardSignals() {
        return List.copyOf(heardSignals);
    }

    synchronized List<String> heardChat() {
        return List.copyOf(heardChat);
    }

    /** The codes of all refusals that a client cannot mend. */
    synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Waits until so many signals of others were heard. */
    void awaitSignals(int count) {
        await(() -> heardSignals.size() >= count);
    }

    /** Those numbered from 1 to so many, and no others. */
    void hasHeardEverySignalOnceAndInOrder(int count) {
        awaitSignals(count);
        assertThat(heardSignals())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
    }

    void awaitChat(int count) {
        await(() -> heardChat.size() >= count);
    }

    synchronized void signal(String to, int number) {
        var seq = ++lastSignal;
        signals.put(
                seq,
                "{\"type\":\"signal\",\"to\":\"" + to + "\",\"seq\":" + seq
                        + ",\"generation\":1,\"candidate\":{\"candidate\":\"" + number + "\"}}");
        if (attached) {
            send("call", signals.get(seq));
        }
    }

    /** One message is under way at a time. */
    synchronized void say(String text) {
        var message = UUID.randomUUID().toString();
        unsaid.put(message, "{\"type\":\"say\",\"id\":\"" + message + "\",\"text\":\"" + text + "\"}");
        if (attached && unsaid.size() == 1) {
            send("chat", unsaid.get(message));
        }
    }

    /** Has noticed that his socket is dead. */
    synchronized void giveUp() {
        socket.breakOff();
    }

    private void send(String feature, String body) {
        try {
            socket.send("/app/" + feature + "/" + slug, body);
        } catch (RuntimeException gone) {
            attached = false;
        }
    }

    private void connect() {
        socket = StompClient.connected(port, person);
        socket.subscribed("inbox", "/user/queue/call");
        var resume = token == null ? "" : ",\"resume\":\"" + token + "\",\"received\":" + lastNumber;
        send("call", "{\"type\":\"hello\",\"versions\":[1]" + resume + "}");
    }

    private void read() {
        while (true) {
            var frame = socket.nextOrEnd(SILENCE);
            synchronized (this) {
                if (over) {
                    return;
                }
                if (frame == null) {
                    if (!socket.isClosed()) {
                        log.warn("Nothing comes any more: {}", this);
                    }
                    comeBack();
                } else if (frame.command().equals("MESSAGE")) {
                    hear(frame);
                }
            }
        }
    }

    private void comeBack() {
        attached = false;
        comebacks++;
        socket.breakOff();
        try {
            connect();
        } catch (RuntimeException | AssertionError noConnection) {
            log.warn("Could not come back: {}", this, noConnection);
        }
    }

    private void hear(StompClient.Frame frame) {
        var number = Long.parseLong(frame.headers().getOrDefault("seq", "0"));
        if (number > 0 && number <= lastNumber) {
            return;
        }
        if (number > 0 && !anyNext && number != lastNumber + 1) {
            comeBack();
            return;
        }
        if (number > 0) {
            lastNumber = number;
            anyNext = false;
        }
        follow(JSON.readTree(frame.body()));
    }

    private void follow(JsonNode notice) {
        switch (notice.path("type").asString()) {
            case "welcome" -> welcomed(notice);
            case "joined" -> joined(notice);
            case "signal" ->
                heardSignals.add(notice.path("candidate").path("candidate").asInt());
            case "chat-message" -> said(notice.path("message"));
            case "error" -> failed(notice.path("code").asString());
            case "chat-refused" -> troubles.add(notice.path("code").asString());
            default -> {}
        }
    }

    private void failed(String code) {
        if (code.equals("signals-missing")) {
            comeBack();
        } else {
            troubles.add(code);
        }
    }

    private void welcomed(JsonNode welcome) {
        token = welcome.path("resumeToken").asString();
        taken = welcome.path("taken").asLong();
        anyNext = welcome.path("gap").asBoolean();
        gaps += anyNext ? 1 : 0;
        if (welcome.path("resumed").asString().equals("none")) {
            send("call", "{\"type\":\"join\",\"audio\":true,\"video\":true}");
        }
    }

    private void joined(JsonNode joined) {
        id = joined.path("you").path("id").asString();
        token = joined.path("resumeToken").asString();
        attached = true;
        signals.headMap(taken, true).clear();
        signals.values().forEach(signal -> send("call", signal));
        unsaid.values().stream().findFirst().ifPresent(message -> send("chat", message));
    }

    private void said(JsonNode message) {
        if (known.add(message.path("id").asString())) {
            heardChat.add(message.path("text").asString());
        }
        var first = unsaid.keySet().stream().findFirst();
        if (first.isPresent() && first.get().equals(message.path("id").asString())) {
            unsaid.remove(first.get());
            unsaid.values().stream().findFirst().ifPresent(next -> send("chat", next));
        }
    }

    private void await(java.util.function.BooleanSupplier fact) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        synchronized (this) {
                            return fact.getAsBoolean();
                        }
                    });
        } catch (org.awaitility.core.ConditionTimeoutException late) {
            throw new AssertionError("Did not come to pass: " + this, late);
        }
    }

    /** How far it has come, for whoever reads of a failure. */
    @Override
    public synchronized String toString() {
        return "signals heard: " + heardSignals.size() + ", sent: " + lastSignal + ", of these taken: " + taken
                + "; chat heard: " + heardChat.size() + ", unsaid: " + unsaid.size() + "; last notice: " + lastNumber
                + ", comebacks: " + comebacks + ", gaps: " + gaps + ", attached: " + attached + ", reading: "
                + reader.isAlive() + ", troubles: " + troubles;
    }

    @Override
    public synchronized void close() {
        over = true;
        socket.breakOff();
    }
}
