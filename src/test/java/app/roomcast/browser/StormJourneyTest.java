package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class StormJourneyTest {

    /** Microphone, camera, screen, its sound, and the data channels. */
    private static final int LINES = 5;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void fiftySwitchesAtBothEndsOverASlowNetworkEndStable() {
        CallPage vera = arrive("vera").createRoom("Storm").join();
        CallPage walt = arrive("walt").enter("Storm").join();
        vera.from("walt").isSeenAndHeard();

        vera.peers().storm(7, "vera");
        walt.peers().storm(42, "walt");
        List<String> veras = vera.peers().messagesOfStorm();
        List<String> walts = walt.peers().messagesOfStorm();

        for (CallPage page : new CallPage[] {vera, walt}) {
            page.peers().isSettled();
            assertThat(page.peers().mediaLines()).isEqualTo(LINES);
        }
        vera.chat().say("Still there?", "walt");
        walt.chat().shows("Still there?");
        assertThat(veras).hasSizeGreaterThan(5);
        assertThat(walt.chat().texts()).filteredOn(veras::contains).containsExactlyElementsOf(veras);
        walt.chat().say("Here I am", "vera");
        vera.chat().shows("Here I am");
        assertThat(vera.chat().texts()).filteredOn(walts::contains).containsExactlyElementsOf(walts);
        vera.hasCamera();
        walt.from("vera").keepsMoving();
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).withSlowSocket().signIn(name, "password of " + name);
    }
}
