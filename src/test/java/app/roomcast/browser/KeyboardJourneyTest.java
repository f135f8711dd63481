package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class KeyboardJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void keysAreListedAndDoWhatTheirButtonsDoButNotBehindAnOpenDialogNorWhileOneWrites() {
        CallPage lea = join("lea");
        Keyboard keyboard = lea.keyboard();
        keyboard.press("?");
        keyboard.listIsWhole();
        keyboard.press("m");
        keyboard.press("Escape");
        keyboard.listIsClosed();
        lea.hasMicrophone(true);

        keyboard.press("m");
        lea.hasMicrophone(false);

        keyboard.write("mvsh?");
        keyboard.listIsClosed();
        lea.hasMicrophone(false);
        lea.offersNo("Lower hand");

        keyboard.opensListFromPage();
    }

    @Test
    void theMicrophoneIsOpenAsLongAsTheSpaceBarIsHeldAndThePageHasTheKeys() {
        CallPage lea = join("lea").muteMicrophone();
        lea.leaveControls();
        lea.keyboard().hold(" ");
        lea.hasMicrophone(true);
        lea.keyboard().release(" ");
        lea.hasMicrophone(false);

        lea.keyboard().hold(" ");
        lea.hasMicrophone(true);
        lea.keyboard().goesToAnotherWindow();
        lea.hasMicrophone(false);
    }

    private CallPage join(String name) {
        Browserless.member(port, name);
        return browsers.visit(port)
                .signIn(name, "password of " + name)
                .createRoom("Without a mouse")
                .join();
    }
}
