package app.roomcast.platform.stomp;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A portal whose socket an administrator may open. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheGate {

    @LocalServerPort
    int port;

    Browserless admin;

    @BeforeAll
    void signIn() {
        admin = Browserless.administrator(port);
    }

    /** The slug of a new room. */
    String room() {
        return admin.createRoom("{\"name\":\"Gate " + UUID.randomUUID() + "\"}");
    }
}
