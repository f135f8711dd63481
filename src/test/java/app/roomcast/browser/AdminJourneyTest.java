package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class AdminJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void theDashboardShowsACallRemovesAPersonAndClosesTheRoom() {
        Visitor administrator = browsers.visit(port);
        administrator.signIn("admin", "correct horse battery staple");
        AdminPage dashboard = administrator.openAdmin();

        CallPage pia = arrive("pia").createRoom("Watched over").join();
        CallPage quin = arrive("quin").enter("Watched over").join();
        CallPage rosa = arrive("rosa").enter("Watched over").join();
        dashboard.showsInside("Watched over", "pia", "quin", "rosa");

        dashboard.remove("rosa", "Watched over");
        rosa.says("You were removed from the call.");
        dashboard.showsNobodyInside("Watched over", "rosa");
        pia.people().lists("pia", "quin");

        dashboard.closeRoom("Watched over");
        pia.says("An administrator has closed this room.");
        quin.says("An administrator has closed this room.");
        dashboard.showsNobodyInside("Watched over", "pia", "quin");

        Browserless.member(port, "sam");
        Visitor late = browsers.visit(port);
        late.signIn("sam", "password of sam");
        LobbyPage lobby = late.openRoom("/rooms/watched-over");
        lobby.says("An administrator has closed this room.");
        dashboard.openRoom("Watched over");
        lobby.join();
        dashboard.showsInside("Watched over", "sam");
        dashboard.closeRoom("Watched over");
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
