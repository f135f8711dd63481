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

        ivy.sharesAs("Film: smooth motion");
        jon.fromScreenOf("ivy").keepsMoving();
        kim.fromScreenOf("ivy").keepsMoving();

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
