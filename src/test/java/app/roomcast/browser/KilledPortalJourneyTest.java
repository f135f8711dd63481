package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What kill -9 of the portal does to people who are in the middle of something: nothing that lasts. */
@Tag("browser")
class KilledPortalJourneyTest {

    private static final String PASSWORD = "a sentence is a good password";

    /** So that half of the clip is on its way for seconds. */
    private static final int SLOW = 400_000;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private static PortalProcess portal;

    private Visitor root;

    @BeforeAll
    static void startPortal() {
        portal = new PortalProcess(
                        "--roomcast.account.admin-username=root", "--roomcast.account.admin-password=" + PASSWORD)
                .start();
    }

    @AfterAll
    static void closePortal() {
        portal.close();
    }

    @BeforeEach
    void signIn() {
        root = browsers.visit(portal.address());
        root.signIn("root", PASSWORD);
    }

    @Test
    void anUploadGoesOn() {
        List<Long> offsets = new ArrayList<>();
        root.page().onRequest(request -> {
            if (request.method().equals("PATCH")) {
                offsets.add(offsetOf(request));
            }
        });
        VideosPage videos = root.limitUpload(SLOW)
                .openVideos()
                .begin(Clips.COPYABLE.path(), "Half of it")
                .hasSentSome();

        portal.killHard();
        portal.start();
        root.limitUpload(0);

        videos.finish().plays().becomes("READY").isCalled("Half of it");
        assertThat(offsets).first().isEqualTo(0L);
        assertThat(offsets).last().satisfies(offset -> assertThat(offset).isPositive());
    }

    @Test
    void aVideoBecomesReadyWithoutAHand() {
        WatchPage watch =
                root.openVideos().upload(Clips.HEAVY.path(), "Hard work").becomes("PROCESSING");

        portal.killHard();
        portal.start();

        watch.becomes("READY");
        watch.plays().playsToTheEnd(Clips.HEAVY.seconds());
    }

    @Test
    void theCallOfTwoPeopleNeverStopsAndBothAreBack() {
        String invitation = root.openAdmin().inviteMember();
        Visitor guest = browsers.visit(portal.address());
        LobbyPage lobby = guest.follow(invitation)
                .createAccount("sven", PASSWORD)
                .signIn("sven", PASSWORD)
                .createRoom("Unbroken");
        CallPage sven = lobby.join();
        CallPage here = root.openRooms().enter("Unbroken").join();
        here.from("sven").isSeenAndHeard();
        sven.from("root").isSeenAndHeard();
        long before = here.from("sven").framesDecoded();

        portal.killHard();
        here.from("sven").keepsMoving();
        sven.from("root").keepsMoving();
        here.waitsFor("Portal");
        sven.chat().say("Written while it is away").say("and more");
        portal.start();
        here.isConnectedTo("Portal");
        sven.isConnectedTo("Portal");

        here.people().lists("root", "sven");
        sven.people().lists("root", "sven");
        here.chat().showsOnce("Written while it is away");
        assertThat(here.chat().texts()).containsExactly("Written while it is away", "and more");
        here.isConnectedTo("sven");
        here.from("sven").isSeenAndHeard();
        sven.from("root").isSeenAndHeard();
        assertThat(here.from("sven").framesDecoded())
                .as("frames of the same connection")
                .isGreaterThan(before);

        Visitor desk = browsers.visit(portal.address());
        desk.signIn("root", PASSWORD);
        desk.openAdmin().showsInside("Unbroken", "root", "sven");
        sven.muteMicrophone();
        here.people().seesMuted("sven", true);
    }

    private static long offsetOf(Request upload) {
        return Long.parseLong(upload.headers().getOrDefault("upload-offset", "-1"));
    }
}
