package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people see of a path on which nothing comes any more, and how it comes back: their media goes by a relay that is stopped for a while. */
@PortalTest
@Tag("browser")
@EnabledIf(
        value = "app.roomcast.browser.Coturn#isInstalled",
        disabledReason = "needs coturn, which Debian's package of that name installs")
class FrozenPathJourneyTest {

    private static final int RELAY = Coturn.freePort();

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private static Coturn relay;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startRelay() {
        relay = Coturn.start(RELAY);
    }

    @AfterAll
    static void closeRelay() {
        relay.close();
    }

    @DynamicPropertySource
    static void offerRelay(DynamicPropertyRegistry settings) {
        settings.add("roomcast.call.turn.urls", () -> "turn:127.0.0.1:" + RELAY + "?transport=udp");
        settings.add("roomcast.call.turn.secret", () -> Coturn.SECRET);
    }

    @Test
    void aPathThatIsFrozenForThreeNineOrThirtySecondsIsShownSoAndComesBackByItself() throws Exception {
        CallPage ada = arrive("ada").createRoom("Frozen").join();
        CallPage ben = arrive("ben").enter("Frozen").join();
        ada.from("ben").isSeenAndHeard();
        ben.from("ada").isSeenAndHeard();
        for (int seconds : new int[] {3, 9, 30}) {
            freeze(seconds, () -> {
                ada.isNotConnectedTo("ben");
                ben.isNotConnectedTo("ada");
            });
            ada.from("ben").keepsMoving();
            ben.from("ada").keepsMoving();
            ada.isConnectedTo("ben");
            ben.isConnectedTo("ada");
            ada.chat().say("Frozen for " + seconds, "ben");
            ben.chat().showsOnce("Frozen for " + seconds);
            ben.chat().say("And thawed after " + seconds, "ada");
            ada.chat().showsOnce("And thawed after " + seconds);
        }
        ada.from("ben").goesOnSounding();
        ben.from("ada").goesOnSounding();
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).byRelay().signIn(name, "password of " + name);
    }

    /** Freezes the path for as long, and longer where the machine takes its time to show it. What was shown once is shown to the end. */
    private static void freeze(int seconds, Runnable shown) throws Exception {
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            relay.freeze();
            var over = clock.schedule(() -> {}, seconds, TimeUnit.SECONDS);
            shown.run();
            over.get();
            shown.run();
            relay.thaw();
        }
    }
}
