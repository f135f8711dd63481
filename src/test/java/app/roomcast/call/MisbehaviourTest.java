package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.StompClient;
import app.roomcast.room.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients that do what they may not, all at once in one room: each hears the right error, and two who behave notice nothing. */
class MisbehaviourTest extends InARoom {

    private static final int SIGNALS = 160;
    private static final int MESSAGES = SIGNALS / 8;

    /** 45 a second, messages included: within the rate. */
    private static final int PACE_MILLIS = 25;

    @Test
    void eachIsAnsweredWithTheRightErrorAndNobodyElseNotices() {
        try (var ann = new SteadfastClient(port, member(), room.slug());
                var bob = new SteadfastClient(port, member(), room.slug());
                var pace = Executors.newSingleThreadScheduledExecutor()) {
            var sent = new int[1];
            pace.scheduleAtFixedRate(
                    () -> {
                        if (sent[0] < SIGNALS) {
                            speak(ann, bob, "ann", ++sent[0]);
                            speak(bob, ann, "bob", sent[0]);
                        }
                    },
                    0,
                    PACE_MILLIS,
                    TimeUnit.MILLISECONDS);

            misbehave(ann.id());
            assertThat(sent[0]).as("signals while all this went on").isPositive();

            for (var one : List.of(ann, bob)) {
                one.hasHeardEverySignalOnceAndInOrder(SIGNALS);
                one.awaitChat(2 * MESSAGES);
                for (var speaker : new String[] {"ann", "bob"}) {
                    assertThat(one.heardChat().stream().filter(text -> text.startsWith(speaker)))
                            .containsExactlyElementsOf(IntStream.rangeClosed(1, MESSAGES)
                                    .mapToObj(number -> speaker + " " + 8 * number)
                                    .toList());
                }
                assertThat(one.troubles()).isEmpty();
                assertThat(one.comebacks()).isZero();
            }
        }
    }

    private static void speak(SteadfastClient from, SteadfastClient to, String name, int number) {
        from.signal(to.id(), number);
        if (number % 8 == 0) {
            from.say(name + " " + number);
        }
    }

    private void misbehave(String victim) {
        var people = Stream.generate(this::member).limit(3).toList();
        var each = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture.allOf(Stream.<Consumer<String>>of(
                                whom -> saysAnUnknownType(),
                                whom -> sendsAHugeFrame(),
                                whom -> sendsAThousandMessages(CallClient.inside(port, people.get(0), room.slug())),
                                whom -> forgesTheSender(people.get(1), whom),
                                whom -> speaksInAForeignRoom(StompClient.connected(port, people.get(2))),
                                whom -> listensToSomebodysQueue(whom),
                                whom -> sendsBrokenJson(),
                                this::signalsWithoutHavingJoined)
                        .map(misbehaviour -> CompletableFuture.runAsync(() -> misbehaviour.accept(victim), each))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void saysAnUnknownType() {
        var client = CallClient.at(port, admin, room.slug());
        client.say("{\"type\":\"take-over\"}");
        client.nextIsError("unknown-type");
    }

    private void sendsAHugeFrame() {
        var client = CallClient.at(port, admin, room.slug());
        client.say("{\"type\":\"signal\",\"sdp\":\"" + "x".repeat(70_000) + "\"}");
        client.nextIsError("signal-too-large");
        client.say("x".repeat(257 * 1024));
        client.socket().assertRefused("frame-too-large", 1009);
    }

    private void sendsAThousandMessages(CallClient inside) {
        for (var sent = 0; sent < 1_000 && !inside.socket().isClosed(); sent++) {
            try {
                inside.say("{\"type\":\"react\",\"reaction\":\"heart\"}");
            } catch (RuntimeException closed) {
                break;
            }
        }
        var frames = new ArrayList<StompClient.Frame>();
        for (var frame = inside.socket().nextOrClosed();
                frame != null;
                frame = inside.socket().nextOrClosed()) {
            frames.add(frame);
        }
        assertThat(frames)
                .anyMatch(frame -> frame.body().contains("too-many-reactions"))
                .anyMatch(frame -> frame.body().contains("rate-limited"));
        assertThat(frames.getLast().headers()).containsEntry("message", "rate-limited");
        assertThat(inside.socket().closeCode()).isEqualTo(1008);
    }

    private void forgesTheSender(app.roomcast.Browserless forger, String whom) {
        var accomplice = arriveAs(forger, "accomplice");
        var client = arriveAs(forger, "forger");
        client.client()
                .say("{\"type\":\"signal\",\"from\":\"" + whom + "\",\"to\":\"" + accomplice.id()
                        + "\",\"generation\":1,\"candidate\":null}");
        assertThat(accomplice.client().await("signal").path("from").asString()).isEqualTo(client.id());
    }

    private void speaksInAForeignRoom(StompClient client) {
        var foreign = rooms.create("Foreign " + UUID.randomUUID(), Access.MEMBERS, adminId());
        client.send("/app/call/" + foreign.slug(), "{\"type\":\"hello\",\"versions\":[1]}");
        client.assertRefused("destination-refused", 1008);
    }

    private void listensToSomebodysQueue(String whom) {
        for (var queue : new String[] {"/user/admin/queue/call", "/queue/call-user" + whom, "/user/queue/*"}) {
            var client = StompClient.connected(port, admin);
            client.subscribe("theirs", queue);
            client.assertRefused("destination-refused", 1008);
        }
    }

    private void sendsBrokenJson() {
        var client = CallClient.at(port, admin, room.slug());
        for (var body : new String[] {"{\"type\":", "[]", "null", "{}"}) {
            client.say(body);
            client.nextIsError("malformed");
        }
    }

    private void signalsWithoutHavingJoined(String whom) {
        var client = CallClient.at(port, admin, room.slug());
        client.signal(whom, 1);
        client.nextIsError("not-joined");
        client.hello();
        client.signal(whom, 1);
        client.nextIsError("not-joined");
    }
}
