package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Signals and chat arrive once and in order, whatever their sockets do to them. */
@ActiveProfiles("test")
@TestPropertySource(properties = {"roomcast.stomp.messages-per-second=10000", "roomcast.stomp.burst=10000"})
class FaultyLinesTest extends InARoom {

    private static final String FAULTS = "/api/admin/faults";
    private static final int SIGNALS = 1_000;
    private static final int MESSAGES = 100;

    /** Fewer than the portal keeps for one who comes back. */
    private static final int AHEAD = 100;

    @AfterEach
    void endFaults() {
        admin.send(admin.request(FAULTS).DELETE());
    }

    @ParameterizedTest
    @CsvSource({"duplicate,3", "reorder,60", "drop,60", "delay,50"})
    void aThousandSignalsAndAHundredMessagesEachWayArriveOnceAndInOrder(String kind, int every) {
        try (var ann = new SteadfastClient(port, member(), room.slug());
                var bob = new SteadfastClient(port, member(), room.slug());
                var speakers = Executors.newVirtualThreadPerTaskExecutor()) {
            ask("\"kind\":\"" + kind + "\",\"every\":" + every
                    + ",\"delayMillis\":5,\"types\":[\"signal\",\"say\",\"chat-message\"]");

            var there = CompletableFuture.runAsync(() -> exchange(ann, bob, "ann"), speakers);
            var back = CompletableFuture.runAsync(() -> exchange(bob, ann, "bob"), speakers);
            CompletableFuture.allOf(there, back).join();
            endFaults();
            cutBoth();

            for (var one : List.of(ann, bob)) {
                one.hasHeardEverySignalOnceAndInOrder(SIGNALS);
                one.awaitChat(2 * MESSAGES);
                for (var speaker : new String[] {"ann", "bob"}) {
                    assertThat(one.heardChat().stream().filter(text -> text.startsWith(speaker)))
                            .containsExactlyElementsOf(said(speaker).toList());
                }
            }
            assertThat(ann.heardChat()).isEqualTo(bob.heardChat());
        }
    }

    /** Never further ahead of the other than what is kept; the tail of it may be lost until a new socket. */
    private static void exchange(SteadfastClient from, SteadfastClient to, String name) {
        said(name).forEach(from::say);
        for (var number = 1; number <= SIGNALS; number++) {
            to.awaitSignals(number - AHEAD);
            from.signal(to.id(), number);
        }
    }

    private static Stream<String> said(String speaker) {
        return IntStream.rangeClosed(1, MESSAGES).mapToObj(number -> speaker + " " + number);
    }

    @Test
    void aSocketWithoutAnswersIsGivenUpAndNothingOfWhatWasSaidMeanwhileIsLost() {
        try (var ann = new SteadfastClient(port, member(), room.slug());
                var bob = new SteadfastClient(port, member(), room.slug())) {
            ask("\"kind\":\"no-pong\"");
            for (var number = 1; number <= 50; number++) {
                ann.signal(bob.id(), number);
                bob.signal(ann.id(), number);
            }
            ann.say("are you there?");

            ann.giveUp();
            bob.giveUp();

            for (var one : List.of(ann, bob)) {
                one.hasHeardEverySignalOnceAndInOrder(50);
                one.awaitChat(1);
                assertThat(one.heardChat()).containsExactly("are you there?");
            }
        }
    }

    private void cutBoth() {
        ask("\"kind\":\"cut\"");
    }

    private void ask(String fault) {
        var answer = admin.postJson(FAULTS, "{\"destination\":\"/app/call/" + room.slug() + "\"," + fault + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
