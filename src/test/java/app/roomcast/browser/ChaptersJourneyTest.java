package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class ChaptersJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void theOwnerWritesChaptersAndTheyLeadThroughTheVideo() {
        Browserless.member(port, "cleo");
        Visitor owner = browsers.visit(port);
        owner.signIn("cleo", "password of cleo");
        WatchPage watch = owner.openVideos().upload(Clips.COPYABLE.path(), "The lecture");
        watch.becomes("READY").reload().plays().press("k").isPaused(true);
        ChaptersSection chapters = new ChaptersSection(watch.page());

        chapters.write("0:00 Beginning\nQuestions").complains("Line 2: a time is expected");
        chapters.rewrite("0:00 Beginning\n0:10 Questions\n0:20 End").marks("Beginning");

        chapters.givesThePlayer("Questions");
        watch.press("Control+ArrowRight").isAtLeastAt(10);
        chapters.marks("Questions").goTo("End").marks("End");
        watch.isAtLeastAt(20);
        watch.reload().plays();
        chapters.goTo("Beginning").marks("Beginning").givesThePlayer("End");
        chapters.write("").marksNothing();
    }
}
