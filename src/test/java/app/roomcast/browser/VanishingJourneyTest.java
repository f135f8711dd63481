package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@PortalTest
@TestPropertySource(properties = "roomcast.call.resume-window=3s")
@Tag("browser")
class VanishingJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whosePageCrashesVanishesWhenHisTimeIsUp() {
        Browserless.member(port, "mina");
        Browserless.member(port, "noah");
        CallPage mina = browsers.visit(port)
                .signIn("mina", "password of mina")
                .createRoom("Here and gone")
                .join();
        Visitor unlucky = browsers.visit(port);
        unlucky.signIn("noah", "password of noah").enter("Here and gone").join();
        mina.from("noah").isSeenAndHeard();
        LobbyPage inAnotherTab = new LobbyPage(unlucky.openAnotherTab());
        inAnotherTab.warnsOfAnotherTab(true);

        unlucky.crash();

        inAnotherTab.warnsOfAnotherTab(false);
        mina.people().lists("mina");
        mina.shows();
    }
}
