package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class GuestJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void aGuestComesByALinkIsSeenWithHisNameAndGoesWithTheLink() {
        Browserless.member(port, "hugo");
        Visitor host = browsers.visit(port);
        RoomSettingsPage settings = signIn(host).createRoom("Open house").openSettings();
        String link = settings.makeGuestLink("Neighbours", "sesame");
        CallPage hugo = settings.back().join();

        Visitor visitor = browsers.visit(port);
        visitor.followGuestLink(link).enterInVain("Gwen", "open", "The password is not right");
        CallPage gwen = new GuestPage(visitor.page()).enter("Gwen", "sesame").join();
        hugo.people().lists("hugo", "Gwen");
        hugo.from("Gwen").isSeenAndHeard();
        gwen.from("hugo").isSeenAndHeard();

        hugo.tileOf("Gwen").isOfGuest(true);
        gwen.tileOf("hugo").isOfGuest(false);

        gwen.offersNo("Invite a guest");
        String fromInside = hugo.inviteGuest();
        browsers.visit(port).followGuestLink(fromInside).enter("Gil").says("Inside now: 2 of 8");

        LobbyPage waiting = browsers.visit(port).followGuestLink(link).enter("Greta", "sesame");
        waiting.says("Inside now: 2 of 8");

        RoomSettingsPage elsewhere =
                signIn(browsers.visit(port)).enter("Open house").openSettings();
        elsewhere.withdraw("Neighbours");

        gwen.says("The link by which you came is no longer good.");
        gwen.says("You may close this page.");
        waiting.says("Your visit has ended: the link is no longer good");
        hugo.people().lists("hugo");
        visitor.followGuestLink(link).isOver();
    }

    private static RoomsPage signIn(Visitor visitor) {
        return visitor.signIn("hugo", "password of hugo");
    }
}
