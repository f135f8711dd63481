package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class FloorJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void theOwnerLetsPeopleInKeepsOrderAndPutsThemOut() {
        CallPage olga = arrive("olga").createRoom("Open day").join();
        olga.turn("Waiting room", true);
        LobbyPage paul = arrive("paul").enter("Open day");
        paul.knock();
        paul.says("Somebody inside will let you in soon.");
        LobbyPage quinn = arrive("quinn").enter("Open day");
        quinn.knock();

        olga.admit("paul");
        olga.deny("quinn");
        CallPage inside = paul.isLetIn();
        quinn.says("You were not let in.");
        inside.lists("olga", "paul");
        olga.from("paul").isSeenAndHeard();

        inside.raiseHand();
        olga.seesHand("paul", 1);
        inside.mayNotActOn("olga");
        olga.actOn("paul", "Mute");
        inside.says("olga has muted you.");
        olga.seesMuted("paul", true);

        olga.turn("Waiting room", false);
        olga.turn("Lock room", true);
        quinn.joinInVain("This room is locked.");

        olga.actOn("paul", "Remove for the whole call");
        inside.says("You were removed from this call and cannot come into it again.");
        olga.lists("olga");
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
