package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.library.Uploader;
import app.roomcast.packaging.ffmpeg.TestMedia;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class PlaylistJourneyTest {

    private static final double FASTER = 4;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void videosThatAreSavedToAPlaylistPlayOneAfterTheOtherInTheOrderOfItsOwner() throws IOException {
        Browserless member = Browserless.member(port, "polly");
        String first = upload(member, "First part");
        String second = upload(member, "Second part");
        Visitor visitor = browsers.visit(port);
        visitor.signIn("polly", "password of polly");
        Page page = visitor.page();

        watch(page, second).saveToNew("Evening");
        watch(page, first).saveTo("Evening");
        PlaylistPage playlist = PlaylistPage.open(page, "Evening").holds("Second part", "First part");
        playlist.moveUpByKeyboard("First part").holds("First part", "Second part");
        playlist.dragBefore("Second part", "First part").holds("Second part", "First part");
        playlist.moveUpByKeyboard("First part").reload().holds("First part", "Second part");

        WatchPage watch = playlist.playAll();
        QueueSection queue = new QueueSection(page).isAt("First part");
        watch.plays().speedUp(FASTER);
        queue.isAt("Second part");
        watch.plays();
        queue.goTo("Previous: First part").isAt("First part");
        queue.autoplay(false).remembersAutoplay(false).autoplay(true).remembersAutoplay(true);
    }

    private static QueueSection watch(Page page, String video) {
        page.navigate("/videos/" + video);
        new WatchPage(page).becomes("READY");
        return new QueueSection(page);
    }

    /** Answers its id. */
    private String upload(Browserless member, String title) throws IOException {
        Path clip = TestMedia.made(
                "copyable-6s.mp4",
                "320x180",
                "6",
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac -ac 2");
        return new Uploader(member, port).upload(Files.readAllBytes(clip), Map.of("title", title));
    }
}
