package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class StoryboardJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whoeverPointsAtAMomentSeesItAndGoesThere() {
        Path colours = TestMedia.coloured("red-green-blue.mp4", "640x360", "red:4", "lime:4", "blue:4");
        Browserless.member(port, "stella");
        Visitor visitor = browsers.visit(port);
        visitor.signIn("stella", "password of stella");

        WatchPage watch = visitor.openVideos().upload(colours, "In three colours");
        watch.plays().press("k").isPaused(true).becomes("READY");

        var strip = new StoryboardStrip(visitor.page(), 12);
        strip.pointAt(1.1).shows("0:01", "red");
        strip.pointAt(5.1).shows("0:05", "lime");
        strip.pointAt(11.1).shows("0:11", "blue");
        strip.leave();
        strip.pointAt(6).press().isAt("0:06").leave();
        strip.tabTo().press("ArrowRight").isAt("0:11").shows("0:11", "blue");
        strip.press("PageDown").isAt("0:08").shows("0:08", "blue");
        strip.pointAt(3).shows("0:03", "red").press("Enter").isAt("0:03");
        watch.isPaused(false);
    }
}
