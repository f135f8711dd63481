package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** RFC 6455 on the wire, without and with TLS. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSocketTest {

    private static final int TEXT = 0x81;
    private static final int TEXT_BEGINS = 0x01;
    private static final int CONTINUES = 0x00;
    private static final int ENDS = 0x80;
    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;

    @Parameter
    boolean secure;

    private SocketServer server;
    private RawSocket client;
    private WebSocketSession session;

    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        server = new SocketServer(secure);
    }

    @AfterParameterizedClassInvocation
    void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        client = RawSocket.open(server.port(), secure);
        session = server.opened();
    }

    @AfterEach
    void everySocketEndsOnce() throws IOException {
        client.close();
        server.closed();
        assertThat(session.isOpen()).isFalse();
        assertThat(server.heardMore()).isFalse();
    }

    /** The key and its answer are the example of RFC 6455, 1.3. */
    @Test
    void theHandshakeIsAnsweredWithTheDigestOfItsKey() throws IOException {
        try (var another = new RawSocket(server.port(), secure)) {
            assertThat(another.answer())
                    .startsWith("HTTP/1.1 101")
                    .contains("Upgrade: websocket\r\n", "Connection: Upgrade")
                    .contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
                    .doesNotContain("Extensions");
        }
        server.opened();
        assertThat(server.closed()).isEqualTo(CloseStatus.NO_CLOSE_FRAME);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "125", "126", "127", "8192", "65535"})
    void aTextComesAsItWasSentHoweverItIsCutAndGoesBack(int length) throws IOException {
        var text = "x".repeat(length);

        client.send(RawSocket.frame(TEXT, text.getBytes(UTF_8)));
        assertThat(server.text()).isEqualTo(text);

        session.sendMessage(new TextMessage(text));
        Thread.startVirtualThread(this::catchUp);
        assertThat(client.next().text()).isEqualTo(text);
    }

    @Test
    void aMessageOfMoreThan64KibibytesGoesOutInOneFrame() throws Exception {
        var text = "long ".repeat(20_000);

        session.sendMessage(new TextMessage(text));
        var patient = Thread.startVirtualThread(this::catchUp);

        assertThat(client.next().text()).isEqualTo(text);
        patient.join();
    }

    @Test
    void fragmentsMakeOneMessageThoughACharacterIsCutAndAPingComesBetween() throws IOException {
        var euro = "€".getBytes(UTF_8);
        client.sendSlowly(RawSocket.frame(TEXT_BEGINS, euro[0]));
        client.sendSlowly(RawSocket.frame(PING, "still there?".getBytes(UTF_8)));
        client.sendSlowly(RawSocket.frame(CONTINUES, euro[1]));
        client.sendSlowly(RawSocket.frame(ENDS, euro[2]));

        var ping = (PingMessage) server.message();
        assertThat(UTF_8.decode(ping.getPayload()).toString()).isEqualTo("still there?");
        assertThat(server.text()).isEqualTo("€");
    }

    @Test
    void manyFramesInOnePacketComeInTheirOrder() throws IOException {
        var two = new java.io.ByteArrayOutputStream();
        for (var number = 0; number < 1_000; number++) {
            two.writeBytes(RawSocket.frame(TEXT, Integer.toString(number).getBytes(UTF_8)));
        }
        client.send(two.toByteArray());

        for (var number = 0; number < 1_000; number++) {
            assertThat(server.text()).isEqualTo(Integer.toString(number));
        }
    }

    @Test
    void bytesAndPongsAreHandedOn() throws IOException {
        client.send(RawSocket.frame(BINARY, new byte[] {1, 2}));
        client.send(RawSocket.frame(PONG, new byte[] {3}));

        assertThat(((BinaryMessage) server.message()).getPayload().remaining()).isEqualTo(2);
        assertThat(((PongMessage) server.message()).getPayload().get()).isEqualTo((byte) 3);
    }

    @Test
    void pongsAreSent() throws IOException {
        session.sendMessage(new PongMessage(UTF_8.encode("here")));

        var pong = client.next();
        assertThat(pong.first()).isEqualTo(PONG);
        assertThat(pong.text()).isEqualTo("here");
    }

    @Test
    void theCharacterThatStandsForWrongBytesMayBeMeant() throws IOException {
        client.send(RawSocket.frame(TEXT, "\uFFFD".getBytes(UTF_8)));

        assertThat(server.text()).isEqualTo("\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "1007, 8182 00000000 c328", // no UTF-8
        "1002, 8101 78", // not masked
        "1002, c180 00000000", // a reserved bit
        "1002, 8380 00000000", // a reserved opcode
        "1002, 0980 00000000", // a ping in fragments
        "1002, 89fe 0001 00000000", // a ping of 126 bytes or more
        "1002, 8080 00000000", // the end of what has not begun
        "1002, 0180 00000000 8180 00000000", // a message within another one
        "1002, 8882 00000000 03ed", // 1005 is never on the wire
        "1002, 8881 00000000 03", // half a code
        "1002, 8882 00000000 1388", // 5000 is no code
        "1002, 8882 00000000 ffff",
    })
    void whatBreaksTheProtocolEndsTheSocketWithItsCode(int code, String bytes) throws IOException {
        client.send(HexFormat.of().parseHex(bytes.replace(" ", "")));

        var close = client.next();
        assertThat(close.first()).isEqualTo(CLOSE);
        assertThat(close.closeCode()).isEqualTo(code);
        assertThat(client.isAtItsEnd()).isTrue();
    }

    @Test
    void whatWasWholeBeforeTheBreachIsStillFollowed() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(RawSocket.frame(TEXT, (byte) 'a'));
        bytes.writeBytes(RawSocket.frame(0x83));
        client.send(bytes.toByteArray());

        assertThat(server.text()).isEqualTo("a");
        assertThat(client.next().closeCode()).isEqualTo(1002);
    }

    @ParameterizedTest
    @CsvSource({"81ff 4000000000000000", "81ff 0000000000010001"})
    void aFrameThatIsTooLongIsRefusedByItsHeadAlone(String head) throws IOException {
        client.send(HexFormat.of().parseHex(head.replace(" ", "")));
        client.send(new byte[4]);

        assertThat(server.error()).isInstanceOf(MessageTooLarge.class);
    }

    @Test
    void fragmentsThatAreTooLongTogetherAreRefused() throws IOException {
        var half = new byte[SocketServer.MESSAGE_BYTES / 2];
        Arrays.fill(half, (byte) 'x');
        client.send(RawSocket.frame(TEXT_BEGINS, half));
        client.send(RawSocket.frame(CONTINUES, half));
        client.send(RawSocket.frame(CONTINUES, (byte) 'x'));

        assertThat(server.error()).isInstanceOf(MessageTooLarge.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 8882 00000000 03e8",
        "1001, 8885 00000000 03e9627965",
        "4999, 8882 00000000 1387",
        "1005, 8880 00000000"
    })
    void aCloseIsAnsweredWithItsCode(int code, String frame) throws IOException {
        client.send(HexFormat.of().parseHex(frame.replace(" ", "")));

        assertThat(client.next().closeCode()).isEqualTo(code);
        assertThat(client.isAtItsEnd()).isTrue();
    }

    @Test
    void afterItsOwnCloseTheServerSaysNothingMoreAndTheAnswerEndsTheConnection() throws IOException {
        session.close(new CloseStatus(4001, "enough"));
        session.sendMessage(new TextMessage("too late"));
        session.close(CloseStatus.NORMAL);

        var close = client.next();
        assertThat(close.closeCode()).isEqualTo(4001);
        assertThat(close.text()).endsWith("enough");
        client.send(RawSocket.frame(TEXT, (byte) 'x'));
        client.send(RawSocket.frame(CLOSE));
        assertThat(client.isAtItsEnd()).isTrue();
        assertThat(server.text()).isEqualTo("x");
    }

    @Test
    @Timeout(60)
    void whoGoesOnAfterACloseIsCutOffWhenTheTimeForTheAnswerIsOver() throws IOException {
        session.close(CloseStatus.POLICY_VIOLATION);
        client.send(RawSocket.frame(TEXT_BEGINS));

        assertThatThrownBy(() -> {
                    while (true) {
                        client.send(RawSocket.frame(CONTINUES));
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsHeldLeavesTogetherWithWhatReleasesIt() throws IOException {
        var connection = connection();
        connection.hold();
        session.sendMessage(new TextMessage("one"));
        session.sendMessage(new TextMessage("two"));
        connection.release();

        assertThat(client.next().text()).isEqualTo("one");
        assertThat(client.next().text()).isEqualTo("two");
    }

    /** The buffers of the system take some of it. */
    @Test
    void whoSendsToAReaderThatTakesNothingDoesNotWaitAndCatchingUpFails() throws IOException {
        var connection = connection();
        while (!connection.isBehind()) {
            session.sendMessage(new TextMessage("x".repeat(1_000_000)));
        }

        assertThatThrownBy(connection::catchUp).isInstanceOf(IOException.class);
        session.close(CloseStatus.SESSION_NOT_RELIABLE);
    }

    @Test
    void whatAReaderTakesLateArrivesWhole() throws Exception {
        var connection = connection();
        var sent = 0;
        for (; !connection.isBehind(); sent++) {
            session.sendMessage(new TextMessage("x".repeat(100_000)));
        }

        var patient = Thread.startVirtualThread(this::catchUp);
        for (var taken = 0; taken < sent; taken++) {
            assertThat(client.next().payload()).hasSize(100_000);
        }
        patient.join();

        assertThat(connection.isBehind()).isFalse();
    }

    /** The buffers of the system are full at another place each time, with TLS between two records too. */
    @Test
    void whatIsSentToOneWhoIsNotBehindArrivesThoughNothingFollows() throws Exception {
        for (var round = 0; round < 400; round++) {
            var count = 1 + round % 100;
            for (var sent = 0; sent < count; sent++) {
                session.sendMessage(new TextMessage("x".repeat(700)));
            }
            var patient = Thread.startVirtualThread(connection().isBehind() ? this::catchUp : () -> {});
            for (var taken = 0; taken < count; taken++) {
                assertThat(client.next().payload()).hasSize(700);
            }
            patient.join();
        }
    }

    @Test
    void aConnectionThatIsCutEndsWithoutACloseFrame() {
        connection().cut();

        assertThat(client.isAtItsEnd()).isTrue();
    }

    private Connection connection() {
        return ((NativeWebSocketSession) session).getNativeSession(Connection.class);
    }

    private void catchUp() {
        try {
            connection().catchUp();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
