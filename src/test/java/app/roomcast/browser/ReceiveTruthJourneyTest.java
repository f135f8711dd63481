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
    void whoCannotSeeWhomIsShownToBothAndThePictureComesBack() {
        CallPage vera = arrive("vera").createRoom("Truth").join();
        CallPage will = arrive("will").enter("Truth").join();
        vera.from("will").isSeenAndHeard();
        will.from("vera").isSeenAndHeard();

        will.peers().stopsEncodingPictures();

        vera.people().saysBeside("will", "You cannot see will");
        will.people().saysBeside("vera", "vera cannot see you");
        vera.from("will").keepsMoving();
        vera.people().saysNoMoreBeside("will", "You cannot see will");
        will.people().saysNoMoreBeside("vera", "vera cannot see you");
        vera.isConnectedTo("will");
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
