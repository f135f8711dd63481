package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.room.RoomEdit;
import app.roomcast.room.RoomRole;
import app.roomcast.room.Rooms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class FloorJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Rooms rooms;

    @Autowired
    People people;

    @Test
    void theOwnerLetsPeopleInKeepsOrderAndPutsThemOut() {
        LobbyPage lobby = arrive("olga").createRoom("Open day");
        rooms.edit("open-day", idOf("olga"), new RoomEdit(null, true, null, null));
        LobbyPage paul = arrive("paul").enter("Open day");
        paul.knock();
        paul.says("Nobody who may let you in is inside yet.");
        LobbyPage quinn = arrive("quinn").enter("Open day");
        quinn.knock();
        CallPage olga = lobby.join();
        paul.says("A moderator is inside and has been told that you wait.");

        olga.admit("paul");
        olga.deny("quinn");
        CallPage inside = paul.isLetIn();
        quinn.says("You were not let in.");
        inside.people().lists("olga", "paul");
        olga.from("paul").isSeenAndHeard();

        inside.raiseHand();
        olga.people().seesHand("paul", 1);
        inside.people().mayNotActOn("olga");
        olga.people().actOn("paul", "Mute");
        inside.says("olga has muted you.");
        olga.people().seesMuted("paul", true);

        olga.turn("Waiting room", false);
        olga.turn("Lock room", true);
        quinn.joinInVain("This room is locked.");
        olga.turn("Lock room", false);
        quinn.says("The room was unlocked. Press “Join”.");

        CallPage late = quinn.join();
        late.raiseHand();
        olga.people().seesHand("quinn", 2);
        late.react("Applause");
        olga.seesReaction("Applause");

        rooms.giveRole("open-day", idOf("olga"), "paul", RoomRole.MODERATOR);
        inside.reload();
        olga.people().lists("olga", "paul", "quinn");
        olga.people().seesHand("paul", 1);
        olga.people().seesHand("quinn", 2);
        inside.people().actOn("quinn", "Stop camera");
        late.says("paul has stopped your camera.");
        rooms.giveRole("open-day", idOf("olga"), "quinn", RoomRole.MODERATOR);
        late.people().mayNotActOn("paul");
        inside.people().mayNotActOn("quinn");

        olga.people().actOn("paul", "Remove for the whole call");
        inside.says("You were removed from this call and cannot come into it again.");
        olga.people().lists("olga", "quinn");
    }

    private PersonId idOf(String name) {
        return people.findByUsername(name).orElseThrow();
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
