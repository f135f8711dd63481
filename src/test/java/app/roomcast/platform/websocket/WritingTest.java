package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;

/** What is sent, to those who read and those who do not. */
class WritingTest extends OneSocket {

    @Test
    void aMessageOfMoreThan64KibibytesGoesOutInOneFrame() throws Exception {
        var text = "long ".repeat(20_000);

        session.sendMessage(new TextMessage(text));
        var patient = Thread.startVirtualThread(this::catchUp);

        assertThat(client.next().text()).isEqualTo(text);
        patient.join();
    }

    @Test
    void pongsAreSent() throws IOException {
        session.sendMessage(new PongMessage(UTF_8.encode("here")));

        var pong = client.next();
        assertThat(pong.first()).isEqualTo(PONG);
        assertThat(pong.text()).isEqualTo("here");
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
}
