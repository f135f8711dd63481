package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import com.microsoft.playwright.WebSocket;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What the loss of a socket does to a call: nothing that is seen or heard. */
@PortalTest
@ActiveProfiles("test")
@Tag("browser")
class LostSocketJourneyTest {

    private static final Duration RESUME = Duration.ofSeconds(3);

    /** Two seconds after something was said the portal is asked, and four later it is given up; the rest is the machine's. */
    private static final Duration NOTICED = Duration.ofSeconds(9);

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void socketsThatBreakOrFallSilentInMidCallStopNoMediaAndLoseNoMessage() {
        Visitor atIris = arrive("iris");
        Resume resume = new Resume(atIris);
        CallPage iris = signIn(atIris, "iris").createRoom("Line cut").join();
        CallPage jack = signIn(arrive("jack"), "jack").enter("Line cut").join();
        iris.from("jack").isSeenAndHeard();
        jack.from("iris").isSeenAndHeard();

        breakSocket("cut");
        bothSay("1", iris, jack);
        assertThat(resume.last())
                .as("from the loss to the snapshot")
                .isPositive()
                .isLessThan(RESUME);

        breakSocket("no-pong");
        var silent = System.nanoTime();
        bothSay("2", iris, jack);
        bothSay("3", iris, jack);
        assertThat(since(silent)).isLessThan(NOTICED.plus(RESUME));
        assertThat(resume.last())
                .as("from the loss to the snapshot")
                .isPositive()
                .isLessThan(RESUME);

        assertThat(iris.chat().texts())
                .isEqualTo(jack.chat().texts())
                .containsSubsequence("iris 1", "iris 2", "iris 3")
                .containsSubsequence("jack 1", "jack 2", "jack 3")
                .hasSize(6);
        for (CallPage page : new CallPage[] {iris, jack}) {
            page.isConnectedTo("Portal");
        }
        iris.from("jack").isSeenAndHeard();
        jack.from("iris").isSeenAndHeard();
    }

    /** Both say something, see each other go on meanwhile, and read it in the end. */
    private static void bothSay(String number, CallPage iris, CallPage jack) {
        iris.chat().say("iris " + number);
        jack.chat().say("jack " + number);
        iris.from("jack").keepsMoving();
        jack.from("iris").keepsMoving();
        iris.chat().shows("jack " + number).shows("iris " + number);
        jack.chat().shows("iris " + number).shows("jack " + number);
    }

    private void breakSocket(String kind) {
        var fault = "{\"kind\":\"" + kind + "\",\"username\":\"iris\"}";
        assertThat(Browserless.administrator(port)
                        .postJson("/api/admin/faults", fault)
                        .body())
                .contains("\"sockets\":1");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Visitor arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port);
    }

    private static RoomsPage signIn(Visitor visitor, String name) {
        return visitor.signIn(name, "password of " + name);
    }

    /** Takes the time from the end of a page's socket, or from the next one where that comes first, to the snapshot that comes over it. */
    private static final class Resume {

        private WebSocket current;
        private long lost;
        private Duration last = Duration.ZERO;

        Resume(Visitor visitor) {
            visitor.page().onWebSocket(this::watch);
        }

        private void watch(WebSocket socket) {
            current = socket;
            lost = lost == 0 ? System.nanoTime() : lost;
            socket.onClose(closed -> lost = closed == current ? System.nanoTime() : lost);
            socket.onFrameReceived(frame -> {
                if (lost != 0 && frame.text().contains("\"type\":\"joined\"")) {
                    last = since(lost);
                    lost = 0;
                }
            });
        }

        Duration last() {
            var taken = last;
            last = Duration.ZERO;
            return taken;
        }
    }
}
