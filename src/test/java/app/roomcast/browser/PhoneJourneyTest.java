package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class PhoneJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whatHasNoRoomIsBehindMoreAndTheButtonsOfASmallPictureAreBehindOne() {
        CallPage ida = arrive("ida").createRoom("On the way").join();
        CallPage jon = signIn(browsers.visit(port).withSmallWindow(), "jon")
                .enter("On the way")
                .join();
        arrive("kim").enter("On the way").join();
        jon.from("ida").isPicture();
        jon.from("kim").isPicture();

        jon.useFromMore("Settings");
        jon.filter().wear("Invert");
        ida.from("jon").isMagenta();

        jon.closeSidebar();
        jon.tileOf("ida").showLarge();
        PhotoDialog photo = jon.tileOf("kim").photographThoughSmall().isOf("kim");
        photo.close();
    }

    @Test
    void theMainControlsStandInOneRowAndOneWritesAtTheBottom() {
        CallPage ida = signIn(browsers.visit(port).withSmallWindow(), "ida")
                .createRoom("In the train")
                .join();
        ida.hasOneRowOfControls(320);
        ida.hasOneRowOfControls(390);
        ida.hasOneRowOfControls(768);
        ida.hasOneRowOfControls(390);
        ida.writesAtTheBottom();
    }

    private RoomsPage arrive(String name) {
        return signIn(browsers.visit(port), name);
    }

    private RoomsPage signIn(Visitor visitor, String name) {
        Browserless.member(port, name);
        return visitor.signIn(name, "password of " + name);
    }
}
