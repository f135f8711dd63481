package app.roomcast.platform.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.PortalTest;
import java.io.IOException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** What is still being written to a connection that has ended reaches nobody. */
@PortalTest
class EndedConnectionTest {

    private static final int CONNECTIONS = 5_000;
    private static final int HEARD = 20;

    @Autowired
    ServletWebServerApplicationContext portal;

    /** With Tomcat's pool one of the first five hundred hears what was meant for another. */
    @Test
    void whoComesAfterItHearsOnlyWhatIsMeantForHim() throws Exception {
        try (var server = new SocketServer(false);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < CONNECTIONS; number++) {
                var text = new TextMessage("for " + number);
                try (var client = RawSocket.open(server.port(), false)) {
                    var session = server.opened();
                    writers.execute(() -> writeToTheEnd(session, text));
                    for (var heard = 0; heard < HEARD; heard++) {
                        assertThat(client.next().text()).isEqualTo(text.getPayload());
                    }
                }
            }
        }
    }

    private static void writeToTheEnd(WebSocketSession session, TextMessage text) {
        try {
            while (session.isOpen()) {
                session.sendMessage(text);
            }
        } catch (IOException ended) {
            // That is what it waits for.
        }
    }

    @Test
    void thePortalHasNoSuchPool() {
        var connector = ((TomcatWebServer) portal.getWebServer()).getTomcat().getConnector();

        assertThat(connector.getProperty("socket.bufferPool")).hasToString("0");
    }
}
