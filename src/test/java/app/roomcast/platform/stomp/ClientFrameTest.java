package app.roomcast.platform.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/** What is read by hand is read as Spring reads it; the rest is left to Spring. */
class ClientFrameTest {

    private static final List<String> PIECES = List.of(
            "SEND",
            "SUBSCRIBE",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\0",
            "\0",
            "destination:/app/call/x\n",
            "destination:/app/chat/y\r\n",
            "dest\\cination:1\n",
            "receipt:a\\nb\\c\\\\\\r\n",
            "receipt:\n",
            "receipt:\\t\n",
            "content-length:2\n",
            "content-length:5\n",
            "content-length:-1\n",
            "content-length:two\n",
            "content-type:application/json\n",
            "content-type:nonsense\n",
            "nothing\n",
            ":nothing\n",
            "{}",
            "é€😀",
            "x");

    private final StompDecoder spring = new StompDecoder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SEND\ndestination:/app/call/x\n\n{}\0",
                "\n\r\n\nSEND\ndestination:/app/call/x\n\n{}\0",
                "SEND\r\ndestination:/app/call/x\r\n\r\n{}\0",
                "SEND\ndestination:/app/call/x\n\n{}\0\n\r\n",
                "SEND\ndestination:/app/call/x\ndestination:/app/call/y\nreceipt:1\nreceipt:2\n\n{}\0",
                "SEND\ndestination:/app/call/x\nreceipt:a\\nb\\cc\\\\d\\r\n\n{}\0",
                "SEND\ndestination:/app/call/x\ncontent-length:4\n\na\0b\0\0",
                "SEND\ndestination:/app/call/x\ncontent-length:9\ncontent-length:1\n\né€😀\0",
                "SEND\ndestination:/app/call/x\ncontent-type:application/json\n\n{}\0",
                "SEND\n\n\0",
                "SEND\ndestination:\n\n\n\0",
                "SUBSCRIBE\nid:s\ndestination:/topic/rooms/x\n\n\0"
            })
    void oneWholeFrameIsReadAsSpringReadsIt(String message) {
        assertThat(ClientFrame.read(message)).isNotNull();
        isReadAlike(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "SEND",
                "SEND\n\n",
                "SEND\n\0",
                "SEND\ndestination:/app/call/x\n\n{}",
                "SEND\ndestination:/app/call/x\n\n{}\0SEND\ndestination:/app/call/x\n\n{}\0",
                "SEND\ndestination:/app/call/x\n\n{}\0 ",
                "SEND\ndestination:/app/call/x\n\n{}\0\r",
                "SEND\rdestination:/app/call/x\n\n{}\0",
                "SEND\ndestination:/app/call/x\nbroken\n\n{}\0",
                "SEND\ndestination:/app/call/x\n:broken\n\n{}\0",
                "SEND\ndestination:/app/call/x\nreceipt:\\t\n\n{}\0",
                "SEND\ndestination:/app/call/x\nreceipt:\\\n\n{}\0",
                "SEND\ndestination:/app/call/x\n\na\0b\0",
                "SEND\ndestination:/app/call/x\ncontent-length:1\n\n{}\0",
                "SEND\ndestination:/app/call/x\ncontent-length:3\n\n{}\0",
                "SEND\ndestination:/app/call/x\ncontent-length:-1\n\n{}\0",
                "SEND\ndestination:/app/call/x\ncontent-length:+2\n\n{}\0",
                "SEND\ndestination:/app/call/x\ncontent-length:99999999999\n\n{}\0",
                "SEND\ndestination:/app/call/x\ncontent-type:nonsense\n\n{}\0"
            })
    void everythingElseIsLeft(String message) {
        assertThat(ClientFrame.read(message)).isNull();
    }

    @Test
    void whateverIsPutTogetherFromPiecesIsReadAlikeOrLeft() {
        var random = new Random(1);
        var read = 0;
        for (var tries = 0; tries < 200_000; tries++) {
            var message = frameLike(random);
            if (ClientFrame.read(message) != null) {
                isReadAlike(message);
                read++;
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    private static String frameLike(RandomGenerator random) {
        var message = new StringBuilder(random.nextBoolean() ? "SEND\n" : "");
        for (var piece = random.nextInt(8); piece > 0; piece--) {
            message.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return message.append(random.nextBoolean() ? "\n\n{}\0" : "").toString();
    }

    private void isReadAlike(String message) {
        var frame = ClientFrame.read(message);
        assertThat(frame).isNotNull();
        try {
            var bytes = ByteBuffer.wrap(message.getBytes(UTF_8));
            var decoded = spring.decode(bytes);
            assertThat(bytes.hasRemaining()).as(message).isFalse();
            assertThat(decoded.subList(1, decoded.size()))
                    .extracting(ClientFrameTest::accessor)
                    .as("what follows the frame in %s", message)
                    .allMatch(StompHeaderAccessor::isHeartbeat);
            var expected = accessor(decoded.getFirst());
            assertThat(frame.command()).isEqualTo(String.valueOf(expected.getCommand()));
            assertThat(frame.receipt()).as(message).isEqualTo(expected.getReceipt());
            assertThat(frame.destination()).as(message).isEqualTo(expected.getFirstNativeHeader("destination"));
            assertThat(frame.body().getBytes(UTF_8))
                    .as(message)
                    .isEqualTo(decoded.getFirst().getPayload());
        } catch (RuntimeException refused) {
            assertThat(frame.isSend()).as("refused by Spring: %s", message).isFalse();
        }
    }

    private static StompHeaderAccessor accessor(Message<byte[]> message) {
        return StompHeaderAccessor.wrap(message);
    }
}
