package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import com.microsoft.playwright.Download;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class FilterJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void aFilterIsSeenAtTheFarEndAndChangingItNegotiatesNothing() {
        LobbyPage lobby = arrive("rosa").createRoom("Dressing up");
        lobby.filter().wear("Invert");
        CallPage rosa = lobby.join();
        CallPage sven = arrive("sven").enter("Dressing up").join();
        sven.from("rosa").isSeenAndHeard();
        sven.from("rosa").isMagenta();
        rosa.filter().is("Invert");
        rosa.filter().wear("None");
        sven.from("rosa").isGreen();
        rosa.peers().isSettled();
        int lines = rosa.peers().mediaLines();

        rosa.filter().wear("Grayscale");
        sven.from("rosa").isColourless();
        rosa.filter().wear("Invert");
        sven.from("rosa").isMagenta();
        sven.from("rosa").keepsMoving();
        rosa.filter().wear("None");
        sven.from("rosa").isGreen();

        assertThat(rosa.peers().mediaLines()).isEqualTo(lines);

        rosa.filter().wear("Sepia");
        rosa.leave();
        rosa.page().reload();
        new LobbyPage(rosa.page()).filter().is("Sepia");
    }

    @Test
    void aBlurredBackgroundCostsWhatIsShownIsPhotographedAndFloatsThroughAnotherTrack() throws Exception {
        CallPage rosa = arrive("rosa").createRoom("Untidy").join();
        CallPage sven = arrive("sven").enter("Untidy").join();
        sven.from("rosa").isGreen();
        rosa.peers().isSettled();
        int lines = rosa.peers().mediaLines();

        rosa.filter().loseBlur();
        rosa.filter().wear("Background blur");
        rosa.says("This filter does not work in this browser: your camera is not sent.");
        sven.people().seesWithoutCamera("rosa", true);
        rosa.filter().showWithout();
        rosa.filter().is("None");
        sven.people().seesWithoutCamera("rosa", false);
        sven.from("rosa").keepsMoving();

        rosa.filter().findBlur();
        rosa.filter().wear("Background blur");
        rosa.filter().tellsItsCost();
        sven.from("rosa").keepsMoving();
        sven.from("rosa").isGreen();

        PhotoDialog photo = sven.tileOf("rosa").photograph().isOf("rosa");
        Download kept = photo.download();
        photo.close();
        assertThat(kept.suggestedFilename()).startsWith("Untidy - rosa - ").endsWith(".png");
        var picture = ImageIO.read(kept.path().toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).isEqualTo(List.of(320, 180));

        sven.tileOf("rosa").floatAway();
        rosa.filter().wear("Invert");
        sven.from("rosa").isMagenta();
        sven.tileOf("rosa").floats(true);
        sven.tileOf("rosa").callBack();

        rosa.filter().hasOneWorker();
        assertThat(rosa.peers().mediaLines()).isEqualTo(lines);
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }
}
