package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import com.microsoft.playwright.WebSocket;
import java.util.HashSet;
import java.util.Set;
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

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void socketsThatBreakOrFallSilentInMidCallStopNoMediaAndLoseNoMessage() {
        Visitor atIris = arrive("iris");
        Resumes resumes = new Resumes(atIris);
        CallPage iris = signIn(atIris, "iris").createRoom("Line cut").join();
        CallPage jack = signIn(arrive("jack"), "jack").enter("Line cut").join();
        iris.from("jack").isSeenAndHeard();
        jack.from("iris").isSeenAndHeard();

        breakSocket("cut");
        bothSay("1", iris, jack);
        int afterTheCut = resumes.count();
        assertThat(afterTheCut).isPositive();

        breakSocket("no-pong");
        bothSay("2", iris, jack);
        bothSay("3", iris, jack);
        assertThat(resumes.count()).isGreaterThan(afterTheCut);

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

    private Visitor arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port);
    }

    private static RoomsPage signIn(Visitor visitor, String name) {
        return visitor.signIn(name, "password of " + name);
    }

    /** Counts the sockets after the first one over which a page was told who is in the call. */
    private static final class Resumes {

        private final Set<WebSocket> sockets = new HashSet<>();

        Resumes(Visitor visitor) {
            visitor.page()
                    .onWebSocket(socket -> socket.onFrameReceived(frame -> {
                        if (frame.text() != null && frame.text().contains("\"type\":\"joined\"")) {
                            sockets.add(socket);
                        }
                    }));
        }

        int count() {
            return sockets.size() - 1;
        }
    }
}
