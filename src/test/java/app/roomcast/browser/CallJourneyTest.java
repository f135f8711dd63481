package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.People;
import app.roomcast.room.RoomEdit;
import app.roomcast.room.Rooms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class CallJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Rooms rooms;

    @Autowired
    People people;

    @Test
    void twoPeopleSeeAndHearEachOther() {
        LobbyPage lobby = arrive("ada").createRoom("Two of us");
        lobby.showsOwnPictureAndDevices();
        CallPage ada = lobby.join();
        CallPage ben = arrive("ben").enter("Two of us").join();

        ada.from("ben").isSeenAndHeard();
        ben.from("ada").isSeenAndHeard();
        ada.people().lists("ada", "ben");
        ben.people().lists("ada", "ben");
        ada.isConnectedTo("ben");

        ben.muteMicrophone();
        ada.people().seesMuted("ben", true);
        ben.unmuteMicrophone();
        ada.people().seesMuted("ben", false);
        ben.stopCamera();
        ada.people().seesWithoutCamera("ben", true);
        ben.startCamera();
        ada.people().seesWithoutCamera("ben", false);
        ada.from("ben").isSeenAndHeard();

        ben.leave();
        ada.people().lists("ada");
        ada.shows();
    }

    @Test
    void threeMeetAndTheFourthIsToldThatTheRoomIsFull() {
        LobbyPage lobby = arrive("cora").createRoom("Three of us");
        rooms.edit("three-of-us", people.findByUsername("cora").orElseThrow(), new RoomEdit(null, null, null, 3));
        CallPage cora = lobby.join();
        CallPage dan = arrive("dan").enter("Three of us").join();
        CallPage eve = arrive("eve").enter("Three of us").join();
        for (CallPage page : new CallPage[] {cora, dan, eve}) {
            page.people().lists("cora", "dan", "eve");
        }
        cora.shows("dan", "eve");
        cora.from("eve").isSeenAndHeard();
        eve.from("cora").isSeenAndHeard();
        dan.from("eve").isSeenAndHeard();

        LobbyPage fourth = arrive("gus").enter("Three of us");
        fourth.joinInVain("The room is full");

        eve.leave();
        cora.people().lists("cora", "dan");
        fourth.says("There is room again");
        fourth.join();
        cora.people().lists("cora", "dan", "gus");
        cora.from("gus").isSeenAndHeard();
    }

    @Test
    void onePersonIsInARoomFromTwoDevices() {
        CallPage laptop = arrive("hana").createRoom("Both of me").join();
        CallPage phone = again("hana").enter("Both of me").join();

        laptop.people().lists("hana", "hana (2)");
        phone.people().lists("hana", "hana (2)");
        laptop.from("hana (2)").isSeenAndHeard();
        phone.from("hana").isSeenAndHeard();

        phone.leave();
        laptop.people().lists("hana");
    }

    /** Somebody new, with a browser of his own, signed in. */
    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return again(name);
    }

    private RoomsPage again(String name) {
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
