package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** However a connection ends, the server hears of it once and keeps nothing of it open. */
class DroppedConnectionsTest extends OneSocket {

    private static final int CONNECTIONS = 100;

    private interface Drop {
        void by(RawSocket client, WebSocketSession session) throws IOException;
    }

    private enum Way {
        IN_ORDER((client, session) -> client.close()),
        RESET((client, session) -> client.reset()),
        WITHIN_A_FRAME((client, session) -> {
            client.send(Arrays.copyOf(RawSocket.frame(TEXT, "half".getBytes(UTF_8)), 5));
            client.close();
        }),
        BEHIND_A_MESSAGE((client, session) -> {
            client.send(RawSocket.frame(TEXT, "whole".getBytes(UTF_8)));
            client.close();
        }),
        WHILE_WE_WRITE((client, session) -> {
            session.sendMessage(new TextMessage("x".repeat(1_000_000)));
            client.reset();
            try {
                session.sendMessage(new TextMessage("x"));
            } catch (IOException noticed) {
                session.close(CloseStatus.SESSION_NOT_RELIABLE);
            }
        }),
        CUT_BY_US((client, session) -> ((NativeWebSocketSession) session)
                .getNativeSession(Connection.class)
                .cut()),
        CLOSED_BY_US_AND_NEVER_ANSWERED((client, session) -> session.close(CloseStatus.NORMAL)),
        CLOSED_BY_US_AND_NEVER_READ((client, session) -> {
            session.sendMessage(new TextMessage("x".repeat(1_000_000)));
            session.close(CloseStatus.NORMAL);
        });

        private final Drop drop;

        Way(Drop drop) {
            this.drop = drop;
        }
    }

    @ParameterizedTest
    @EnumSource
    @EnabledOnOs(value = OS.LINUX, disabledReason = "proc(5) tells what is open")
    void nothingIsLeft(Way way) throws IOException {
        server.leavesMessagesTo(message -> {});
        var before = openFiles();
        List<RawSocket> clients = new ArrayList<>();
        for (var number = 0; number < CONNECTIONS; number++) {
            var dropped = RawSocket.open(server.port(), secure);
            clients.add(dropped);
            way.drop.by(dropped, server.opened());
        }

        for (var number = 0; number < CONNECTIONS; number++) {
            server.closed();
        }
        // The other end's own.
        var held = clients.stream().filter(RawSocket::isOpen).count();
        Awaitility.await("open files, of " + before + " before and " + held + " of clients")
                .atMost(Duration.ofSeconds(30))
                .until(() -> openFiles() <= before + held);
        for (var client : clients) {
            client.close();
        }
        server.remembersMessages();
    }

    private static long openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
