package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;

/** What comes: RFC 6455 on the wire. */
class WebSocketTest extends OneSocket {

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
    void aMessageInAsManyFragmentsAsAreBorneIsTaken() throws IOException {
        client.send(inFragments(FragmentLimit.MOST));

        assertThat(server.message().getPayload()).isEqualTo("ab");
    }

    @Test
    void aMessageInMoreFragmentsIsRefused() throws IOException {
        client.send(inFragments(FragmentLimit.MOST + 1));

        assertThat(client.next().closeCode()).isEqualTo(1008);
    }

    /** "ab", with nothing in all fragments between the first and the last. */
    private static byte[] inFragments(int number) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(RawSocket.frame(TEXT_BEGINS, (byte) 'a'));
        for (var between = 2; between < number; between++) {
            bytes.writeBytes(RawSocket.frame(CONTINUES));
        }
        bytes.writeBytes(RawSocket.frame(ENDS, (byte) 'b'));
        return bytes.toByteArray();
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
}
