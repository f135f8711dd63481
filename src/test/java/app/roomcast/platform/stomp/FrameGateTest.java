package app.roomcast.platform.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.SyncTaskExecutor;

class FrameGateTest extends AtTheGate {

    @Autowired
    @Qualifier("clientInboundChannelExecutor")
    Executor inbound;

    @Autowired
    @Qualifier("clientOutboundChannelExecutor")
    Executor outbound;

    @Test
    void bothChannelsKeepOrderByRunningOnTheCallersThread() {
        assertThat(inbound).isInstanceOf(SyncTaskExecutor.class);
        assertThat(outbound).isInstanceOf(SyncTaskExecutor.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://localhost:1",
                "null",
                "http://localhost:1.elsewhere.example",
                "%"
            })
    void aHandshakeFromNowhereOrElsewhereIsForbidden(String origin) {
        assertThat(handshakeStatus(admin, origin)).isEqualTo(403);
    }

    @Test
    void aHandshakeWithoutASignInIsUnauthorized() {
        assertThat(handshakeStatus(Browserless.visitor(port), "http://localhost:" + port))
                .isEqualTo(401);
    }

    @Test
    void aSubscriptionIdInUseIsRefusedForAnotherDestination() {
        var client = StompClient.connected(port, admin);
        client.subscribed("s", "/topic/rooms/" + room());
        assertThat(client.next().body()).contains("presence");

        client.subscribe("s", "/topic/rooms/" + room());

        client.assertRefused("frame-refused", 1002);
    }

    private int handshakeStatus(Browserless person, String origin) {
        var handshake = StompClient.handshake(port, person, origin, new WebSocket.Listener() {});
        try {
            handshake.join().abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    @Test
    void aHandshakeFromThePortalsOwnPageOpens() {
        assertThat(handshakeStatus(admin, "http://localhost:" + port)).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topic/**",
                "/topic/*",
                "/topic/rooms/*",
                "/topic/rooms/{slug}",
                "/topic/rooms/?",
                "/topic//rooms",
                "/topic/rooms/",
                "/topic",
                "/queue/**",
                "/queue/call",
                "/queue/private-user*",
                "/user/**",
                "/user/queue/*",
                "/user/queue/errors",
                "/user/admin/queue/call",
                "/app/call/x",
                "topic/rooms/x",
                "/topic/rooms/no-such-room"
            })
    void aSubscriptionToAnythingButAnExactDestinationIsRefused(String destination) {
        var client = StompClient.connected(port, admin);

        client.subscribe("s", destination);

        client.assertRefused("destination-refused", 1008);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topic/rooms/x",
                "/topic/admin",
                "/queue/call",
                "/user/queue/call",
                "/user/admin/queue/call",
                "/app",
                "/app/",
                "/app/call/",
                "/app/call/*",
                "/app/call/no-such-room",
                "/app/nothing/here"
            })
    void aSendToAnythingButAFeatureIsRefused(String destination) {
        var client = StompClient.connected(port, admin);

        client.send(destination, "{}");

        client.assertRefused("destination-refused", 1008);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN\ntransaction:t\n\n\0",
                "COMMIT\ntransaction:t\n\n\0",
                "ABORT\ntransaction:t\n\n\0",
                "ACK\nid:1\n\n\0",
                "NACK\nid:1\n\n\0",
                "MESSAGE\ndestination:/topic/rooms/x\nmessage-id:1\nsubscription:s\n\n{}\0",
                "ERROR\nmessage:you\n\n\0",
                "RECEIPT\nreceipt-id:1\n\n\0",
                "CONNECTED\nversion:1.2\n\n\0",
                "SUBSCRIBE\ndestination:/user/queue/call\n\n\0",
                "SUBSCRIBE\nid:s\n\n\0",
                "UNSUBSCRIBE\n\n\0",
                "NONSENSE\n\n\0",
                "not a frame at all\n\n\0",
                "SEND\ndestination:/app/call/x\nbroken header\n\n{}\0"
            })
    void aFrameThatClientsDoNotSendIsRefused(String frame) {
        var client = StompClient.connected(port, admin);

        client.raw(frame);

        client.assertRefused("frame-refused", 1002);
    }

    @Test
    void aSecondConnectIsRefused() {
        var client = StompClient.connected(port, admin);

        client.raw(client.connectFrame());

        client.assertRefused("frame-refused", 1002);
    }

    @Test
    void aConnectWithoutTheTokenIsRefused() {
        var client = StompClient.silent(port, admin);

        client.raw("CONNECT\naccept-version:1.2\nhost:x\n\n\0");

        client.assertRefused("csrf-token-invalid", 1008);
    }

    @Test
    void aConnectWithAWrongTokenIsRefused() {
        var client = StompClient.silent(port, admin);

        client.raw("CONNECT\naccept-version:1.2\nhost:x\nX-CSRF-TOKEN:wrong\n\n\0");

        client.assertRefused("csrf-token-invalid", 1008);
    }

    @Test
    void aConnectOfAnotherVersionIsRefused() {
        var client = StompClient.silent(port, admin);

        client.raw(client.connectFrame().replace("1.2", "1.0"));

        client.assertRefused("frame-refused", 1002);
    }

    @Test
    void framesBeforeConnectAreRefused() {
        var client = StompClient.silent(port, admin);

        client.send("/app/call/" + room(), "{\"type\":\"hello\",\"versions\":[1]}");

        client.assertRefused("frame-refused", 1002);
    }

    @Test
    void framesGluedToARefusedConnectDoNotRun() {
        var slug = room();
        var client = StompClient.silent(port, admin);

        client.raw("CONNECT\naccept-version:1.2\nhost:x\nX-CSRF-TOKEN:wrong\n\n\0"
                + "SUBSCRIBE\nid:inbox\nreceipt:r\ndestination:/user/queue/call\n\n\0"
                + StompClient.sendFrame("/app/call/" + slug, "{\"type\":\"hello\",\"versions\":[1]}")
                + StompClient.sendFrame("/app/call/" + slug, "{\"type\":\"join\",\"audio\":true,\"video\":true}"));

        client.assertRefused("csrf-token-invalid", 1008);
        assertThat(client.rest()).isEmpty();
        assertThat(admin.get("/api/rooms").body())
                .contains("\"slug\":\"" + slug + "\"")
                .doesNotContain("\"inside\":1");
    }

    @Test
    void framesGluedToAnAcceptedConnectRunInTheirOrder() {
        var slug = room();
        var client = StompClient.silent(port, admin);

        client.raw(client.connectFrame()
                + "SUBSCRIBE\nid:inbox\ndestination:/user/queue/call\n\n\0"
                + StompClient.sendFrame("/app/call/" + slug, "{\"type\":\"hello\",\"versions\":[1]}"));

        assertThat(client.next().command()).isEqualTo("CONNECTED");
        assertThat(client.next().body()).contains("\"welcome\"");
    }

    @Test
    void aRefusalIsHeardBehindManyFramesThatQueueBeforeIt() {
        var slug = room();
        var client = StompClient.connected(port, admin);
        client.subscribed("inbox", "/user/queue/call");
        var frames = new StringBuilder();
        for (var number = 0; number < 60; number++) {
            frames.append(StompClient.sendFrame("/app/call/" + slug, "{\"type\":\"t" + number + "\"}"));
        }
        frames.append("SUBSCRIBE\nid:s\ndestination:/topic/**\n\n\0");
        frames.append(StompClient.sendFrame("/app/call/" + slug, "{\"type\":\"too-late\"}"));

        client.raw(frames.toString());

        for (var number = 0; number < 60; number++) {
            assertThat(client.next().body()).contains("\"request\":\"t" + number + "\"");
        }
        client.assertRefused("destination-refused", 1008);
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void anUnsubscribedInboxIsToldNothing() {
        var destination = "/app/call/" + room();
        var client = StompClient.connected(port, admin);
        client.subscribed("inbox", "/user/queue/call");

        client.raw("UNSUBSCRIBE\nid:inbox\nreceipt:gone\n\n\0");
        assertThat(client.next().headers()).containsEntry("receipt-id", "gone");
        client.send(destination, "{\"type\":\"t\"}");
        client.subscribed("again", "/user/queue/call");

        assertThat(client.rest()).isEmpty();
    }
}
