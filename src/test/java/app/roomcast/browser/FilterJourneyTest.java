package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class FilterJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void aFilterIsSeenAtTheFarEndAndChangingItNegotiatesNothing() {
        CallPage rosa = arrive("rosa").createRoom("Dressing up").join();
        CallPage sven = arrive("sven").enter("Dressing up").join();
        sven.from("rosa").isSeenAndHeard();
        sven.from("rosa").isGreen();
        int lines = rosa.mediaLines();

        rosa.wear("Grayscale");
        sven.from("rosa").isColourless();
        rosa.wear("Invert");
        sven.from("rosa").isMagenta();
        sven.from("rosa").keepsMoving();
        rosa.wear("None");
        sven.from("rosa").isGreen();

        assertThat(rosa.mediaLines()).isEqualTo(lines);
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
