package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.timeline.WrittenDiary;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** "Was it me or you?": what an administrator reads of a call afterwards, and nobody else. */
@PortalTest
@Tag("browser")
class PastCallJourneyTest {

    /** Whether two browsers on a busy machine were well connected is theirs to say. */
    private static final Pattern VERDICT =
            Pattern.compile("It was nobody’s side|was bad while it was the only one|It looks like (uma|vito)’s side");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void aCallOfTwoIsReadByAnAdministratorAndByNobodyElse() {
        Visitor one = arrive("uma");
        Visitor other = arrive("vito");
        AtomicBoolean told = tellsOfQuality(one.page());
        AtomicBoolean toldToo = tellsOfQuality(other.page());
        CallPage uma = one.openRooms().createRoom("Afterwards").join();
        CallPage vito = other.openRooms().enter("Afterwards").join();
        uma.from("vito").isPicture();
        vito.from("uma").isPicture();
        one.page().waitForCondition(() -> told.get() && toldToo.get());
        uma.leave();
        vito.leave();

        Visitor administrator = browsers.visit(port);
        administrator.signIn("admin", "correct horse battery staple");
        PastCallsPage calls = administrator.openAdmin().openPastCalls("Afterwards");
        new WrittenDiary(portal).lastCall(calls.room());
        PastCallPage call = calls.reload().open("uma, vito");
        call.says(VERDICT);
        call.tellsOf("uma", "vito");
        call.tellsOf("vito", "uma");

        for (String address : List.of(administrator.page().url(), calls.address())) {
            one.page().navigate(address);
            assertThat(one.page().getByRole(AriaRole.MAIN)).containsText("You may not do this.");
            assertThat(one.page().getByRole(AriaRole.MAIN)).not().containsText("vito");
        }
    }

    private Visitor arrive(String name) {
        Browserless.member(port, name);
        Visitor visitor = browsers.visit(port);
        visitor.signIn(name, "password of " + name);
        return visitor;
    }

    /** Becomes true when the page has told the portal for the first time how somebody is connected. */
    private static AtomicBoolean tellsOfQuality(Page page) {
        AtomicBoolean told = new AtomicBoolean();
        page.onWebSocket(socket -> socket.onFrameSent(frame -> {
            if (frame.text() != null && frame.text().contains("\"lostIn\"")) {
                told.set(true);
            }
        }));
        return told;
    }
}
