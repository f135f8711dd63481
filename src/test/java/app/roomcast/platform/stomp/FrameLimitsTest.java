package app.roomcast.platform.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameLimitsTest extends AtTheGate {

    @Test
    void aFrameOfMoreThan256KiBClosesTheSocketAndASmallerOneInPartsPasses() {
        var destination = "/app/call/" + room();
        var client = StompClient.connected(port, admin);
        client.subscribed("inbox", "/user/queue/call");

        client.rawInParts(StompClient.sendFrame(destination, "x".repeat(250 * 1024)), 10_000);
        assertThat(client.next().body()).contains("\"signal-too-large\"");
        client.raw(StompClient.sendFrame(destination, "x".repeat(257 * 1024)));

        client.assertRefused("frame-too-large", 1009);
    }

    @Test
    void tooManyMessagesAreRefusedWithATimeToWaitAndThenNoLongerBorne() {
        var destination = "/app/call/" + room();
        var client = StompClient.connected(port, admin);
        client.subscribed("inbox", "/user/queue/call");

        client.raw(StompClient.sendFrame(destination, "{\"type\":\"t\"}").repeat(200));
        var answers = java.util.stream.Stream.generate(client::next).limit(200).toList();
        assertThat(answers.getFirst().body()).contains("\"unknown-type\"");
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("\"rate-limited\""))
                .hasSizeBetween(20, 110)
                .allSatisfy(answer -> assertThat(answer.body()).containsPattern("\"retryAfterMillis\":[1-9]"));

        for (var flood = 0; flood < 5; flood++) {
            client.raw(StompClient.sendFrame(destination, "{\"type\":\"t\"}").repeat(400));
        }
        assertThat(client.closeCode()).isEqualTo(1008);
        assertThat(client.rest().getLast().headers()).containsEntry("message", "rate-limited");
    }

    @Test
    void fewLargeMessagesAreRefusedAsManySmallOnesAre() {
        var destination = "/app/call/" + room();
        var client = StompClient.connected(port, admin);
        client.subscribed("inbox", "/user/queue/call");

        var large = StompClient.sendFrame(destination, "{\"type\":\"t\",\"text\":\"" + "x".repeat(60_000) + "\"}");
        for (var sent = 0; sent < 30; sent++) {
            client.raw(large);
        }

        var answers = Stream.generate(client::next).limit(30).toList();
        assertThat(answers.getFirst().body()).contains("\"unknown-type\"");
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("\"rate-limited\""))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).containsPattern("\"retryAfterMillis\":[1-9]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "S"})
    void whatHoldsNoFrameIsBorneAsOftenAsFramesAre(String text) {
        var client = StompClient.connected(port, admin);

        client.flood(text, 5_000);

        client.assertRefused("rate-limited", 1008);
    }

    @Test
    void pingsAreBorneAsOftenAsFramesAre() {
        var client = StompClient.connected(port, admin);

        client.pings(5_000);

        client.assertRefused("rate-limited", 1008);
    }

    @Test
    void heartbeatsAndPingsWithinTheRateAreTakenAndLeaveTheRateOfFramesAlone() {
        var client = StompClient.connected(port, admin);

        client.flood("\n", 40);
        client.pings(40);
        client.raw("SUBSCRIBE\nid:1\nreceipt:1\ndestination:/user/queue/call\n\n\0");

        assertThat(client.next().headers()).containsEntry("receipt-id", "1");
    }

    @Test
    void aPersonHasAHundredSocketsAtOnceAndNoMore() {
        var person = Browserless.member(port, "m" + UUID.randomUUID().toString().substring(0, 8));
        var open = Stream.generate(() -> StompClient.connected(port, person))
                .limit(100)
                .toList();

        StompClient.silent(port, person).assertRefused("too-many-sockets", 1008);
        assertThat(StompClient.connected(port, admin).isClosed()).isFalse();

        open.getFirst().goAway();
        await().ignoreExceptions().until(() -> mayOpenAnother(person));
        open.forEach(StompClient::breakOff);
    }

    private boolean mayOpenAnother(Browserless person) {
        var another = StompClient.silent(port, person);
        another.raw(another.connectFrame());
        return another.next().command().equals("CONNECTED");
    }

    @Test
    void aSubscriptionHasAShortId() {
        var client = StompClient.connected(port, admin);
        client.subscribed("i".repeat(100), "/user/queue/call");

        client.subscribe("i".repeat(101), "/user/queue/call");

        client.assertRefused("frame-refused", 1002);
    }

    @Test
    void disconnectIsAcknowledgedAndCloses() {
        var client = StompClient.connected(port, admin);

        client.raw("DISCONNECT\nreceipt:bye\n\n\0");

        assertThat(client.next().headers()).containsEntry("receipt-id", "bye");
        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    void disconnectWithoutAReceiptJustCloses() {
        var client = StompClient.connected(port, admin);

        client.raw("DISCONNECT\n\n\0");

        assertThat(client.closeCode()).isEqualTo(1000);
        assertThat(client.rest()).isEmpty();
    }
}
