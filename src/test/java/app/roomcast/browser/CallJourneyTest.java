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
        ada.lists("ada", "ben");
        ben.lists("ada", "ben");
        ada.isConnectedTo("ben");

        ben.muteMicrophone();
        ada.seesMuted("ben", true);
        ben.unmuteMicrophone();
        ada.seesMuted("ben", false);
        ben.stopCamera();
        ada.seesWithoutCamera("ben", true);
        ben.startCamera();
        ada.seesWithoutCamera("ben", false);
        ada.from("ben").isSeenAndHeard();

        ben.leave();
        ada.lists("ada");
        ada.shows();
    }

    @Test
    void fourMeetAndTheFifthIsToldThatTheRoomIsFull() {
        LobbyPage lobby = arrive("cora").createRoom("Four of us");
        rooms.edit("four-of-us", people.findByUsername("cora").orElseThrow(), new RoomEdit(null, null, null, 4));
        CallPage cora = lobby.join();
        CallPage dan = arrive("dan").enter("Four of us").join();
        CallPage eve = arrive("eve").enter("Four of us").join();
        CallPage fay = arrive("fay").enter("Four of us").join();
        for (CallPage page : new CallPage[] {cora, dan, eve, fay}) {
            page.lists("cora", "dan", "eve", "fay");
        }
        cora.shows("dan", "eve", "fay");
        cora.from("fay").isSeenAndHeard();
        fay.from("cora").isSeenAndHeard();
        fay.from("dan").isSeenAndHeard();
        dan.from("eve").isSeenAndHeard();

        LobbyPage fifth = arrive("gus").enter("Four of us");
        fifth.joinInVain("The room is full");

        eve.leave();
        cora.lists("cora", "dan", "fay");
        fifth.says("There is room again");
        fifth.join();
        cora.lists("cora", "dan", "fay", "gus");
        cora.from("gus").isSeenAndHeard();
    }

    @Test
    void onePersonIsInARoomFromTwoDevices() {
        CallPage laptop = arrive("hana").createRoom("Both of me").join();
        CallPage phone = again("hana").enter("Both of me").join();

        laptop.lists("hana", "hana (2)");
        phone.lists("hana", "hana (2)");
        laptop.from("hana (2)").isSeenAndHeard();
        phone.from("hana").isSeenAndHeard();

        phone.leave();
        laptop.lists("hana");
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
