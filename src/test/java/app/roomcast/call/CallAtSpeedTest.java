package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.StompClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What takes more messages or less patience than the usual settings have. */
@TestPropertySource(
        properties = {
            "roomcast.stomp.messages-per-second=10000",
            "roomcast.stomp.burst=10000",
            "roomcast.call.resume-window=1s"
        })
class CallAtSpeedTest extends InARoom {

    private static final int SIGNALS = 1000;

    CallClient alice;
    CallClient bob;
    String aliceId;
    String bobId;

    @BeforeEach
    void twoInARoom() {
        alice = CallClient.at(port, admin, room.slug());
        aliceId = alice.hello().path("session").asString();
        alice.join();
        alice.next("joined");
        bob = inside(admin);
        bobId = alice.next("participant-joined").path("participant").path("id").asString();
    }

    @Test
    void aThousandSignalsEachWayArriveInOrder() {
        var there = CompletableFuture.runAsync(() -> sendAll(alice, bobId));
        var back = CompletableFuture.runAsync(() -> sendAll(bob, aliceId));

        for (var number = 0; number < SIGNALS; number++) {
            assertThat(numberOf(bob)).isEqualTo(number);
            assertThat(numberOf(alice)).isEqualTo(number);
        }
        CompletableFuture.allOf(there, back).join();
        alice.nothingWasTold();
        bob.nothingWasTold();
    }

    private static void sendAll(CallClient sender, String to) {
        for (var number = 0; number < SIGNALS; number++) {
            sender.signal(to, number);
        }
    }

    private static int numberOf(CallClient receiver) {
        return receiver.next("signal").path("candidate").path("candidate").asInt();
    }

    @Test
    void whoDoesNotComeBackVanishes() {
        bob.socket().breakOff();

        assertThat(alice.next("participant-changed")
                        .path("participant")
                        .path("connection")
                        .asString())
                .isEqualTo("reconnecting");
        var left = alice.next("participant-left");
        assertThat(left.path("id").asString()).isEqualTo(bobId);
        assertThat(left.path("reason").asString()).isEqualTo("vanished");
    }

    @Test
    void aSocketThatDoesNotReadIsCutOffAndHoldsUpNobody() {
        var deaf = new Deaf();
        var socket = StompClient.handshake(port, admin, "http://localhost:" + port, deaf)
                .join();
        socket.sendText("CONNECT\naccept-version:1.2\nhost:x\nX-CSRF-TOKEN:" + admin.csrfToken() + "\n\n\0", true)
                .join();
        socket.sendText("SUBSCRIBE\nid:i\ndestination:/user/queue/call\n\n\0", true)
                .join();
        for (var command : new String[] {
            "{\"type\":\"hello\",\"versions\":[1]}", "{\"type\":\"join\",\"audio\":false,\"video\":false}"
        }) {
            socket.sendText(StompClient.sendFrame("/app/call/" + room.slug(), command), true)
                    .join();
        }
        var deafId =
                alice.next("participant-joined").path("participant").path("id").asString();
        var large = "{\"type\":\"signal\",\"to\":\"" + deafId
                + "\",\"generation\":1,\"description\":{\"type\":\"offer\",\"sdp\":\"" + "s".repeat(60_000) + "\"}}";

        for (var sent = 0; sent < 400; sent++) {
            alice.say(large);
        }
        alice.signal(bobId, 7);

        bob.next("participant-joined");
        assertThat(bob.await("signal").path("candidate").path("candidate").asString())
                .isEqualTo("7");
        var changed = alice.await("participant-changed").path("participant");
        assertThat(changed.path("id").asString()).isEqualTo(deafId);
        assertThat(changed.path("connection").asString()).isEqualTo("reconnecting");
    }

    /** Asks for no data, ever. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket socket) {}

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            throw new AssertionError("Nothing was asked for");
        }
    }
}
