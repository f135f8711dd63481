package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class ShareJourneyTest {

    /** The lines of a film on a shared screen when two others look; text keeps all of them. */
    private static final int FILM_FOR_TWO = 540;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void screensAreSharedAloneThenWithSomebodyThenByBoth() {
        CallPage ivy = arrive("ivy").createRoom("Look here").join();
        ivy.shareScreen();
        ivy.says("You are sharing your screen.");

        CallPage jon = arrive("jon").enter("Look here").join();
        jon.fromScreenOf("ivy").isSeenAndHeard();
        jon.from("ivy").isSeenAndHeard();

        jon.shareScreen();
        ivy.fromScreenOf("jon").isSeenAndHeard();
        jon.fromScreenOf("ivy").keepsMoving();

        CallPage kim = arrive("kim").enter("Look here").join();
        kim.fromScreenOf("ivy").isSeenAndHeard();
        kim.fromScreenOf("jon").isSeenAndHeard();

        kim.fromScreenOf("ivy").hasAtLeast(FILM_FOR_TWO + 1);
        ivy.sharesAs("Film: smooth motion");
        jon.fromScreenOf("ivy").hasAtMost(FILM_FOR_TWO);
        kim.fromScreenOf("ivy").hasAtMost(FILM_FOR_TWO);

        ivy.stopSharing();
        jon.seesScreenOf("ivy", false);
        kim.seesScreenOf("jon", true);
        jon.from("ivy").keepsMoving();
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
