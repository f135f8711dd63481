package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class ReceiveTruthJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whoCannotSeeWhomIsShownToBothWithinThreeSecondsAndThePictureComesBack() {
        CallPage vera = arrive("vera").createRoom("Truth").join();
        CallPage will = arrive("will").enter("Truth").join();
        vera.from("will").isSeenAndHeard();
        will.from("vera").isSeenAndHeard();

        will.stopsEncodingPictures();

        vera.saysWithin(3_000, "will", "You cannot see will");
        will.saysWithin(1_000, "vera", "vera cannot see you");
        vera.from("will").keepsMoving();
        vera.saysNoMore("will", "You cannot see will");
        will.saysNoMore("vera", "vera cannot see you");
        vera.isConnectedTo("will");
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
