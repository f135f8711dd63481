package app.roomcast.browser;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class AccountJourneyTest {

    private static final String PASSWORD = "a sentence is a good password";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void fromTheSetUpLinkOverAnInvitationToADisabledMember() {
        try (PortalProcess portal = new PortalProcess().start()) {
            Visitor first = browsers.visit(portal.address());
            first.follow(portal.setUpLink()).createAccount("root", PASSWORD).signIn("root", PASSWORD);
            browsers.visit(portal.address()).follow(portal.setUpLink()).isSpent();

            String invitation = first.openAdmin().inviteMember();
            Visitor second = browsers.visit(portal.address());
            RoomsPage rooms = second.follow(invitation)
                    .createAccount("mara", PASSWORD)
                    .signInInVain("mara", "not the password")
                    .signIn("mara", PASSWORD);
            browsers.visit(portal.address()).follow(invitation).isSpent();

            CallPage mara = rooms.createRoom("Garden").join();
            CallPage root = first.openRooms().enter("Garden").join();
            root.from("mara").isSeenAndHeard();

            Visitor desk = browsers.visit(portal.address());
            desk.signIn("root", PASSWORD);
            desk.openAdmin().disable("mara");

            mara.says("Your account has been disabled");
            root.people().lists("root");
            root.shows();
            second.page().navigate("/rooms");
            new SignInPage(second.page()).isShown();
            new SignInPage(second.page()).signInInVain("mara", PASSWORD);
        }
    }
}
