package app.roomcast.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.PortalTest;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of the portal is more than a hundred files, and a browser that is refused its connection makes another, with all of TLS. */
@PortalTest
class KeptConnectionTest {

    private static final int REQUESTS = 150;
    private static final String REQUEST = "HEAD /login HTTP/1.1\r\nHost: localhost\r\n";

    @LocalServerPort
    int port;

    @Test
    void aConnectionEndsWhenItsClientWantsSo() throws IOException {
        try (var connection = new Socket("localhost", port)) {
            connection
                    .getOutputStream()
                    .write(((REQUEST + "\r\n").repeat(REQUESTS - 1) + REQUEST + "Connection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            var answers = new String(connection.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(answers.split("HTTP/1\\.1 200", -1)).hasSize(REQUESTS + 1);
            assertThat(answers.split("Connection: close", -1)).hasSize(2);
        }
    }
}
