package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class LibraryJourneyTest {

    /** So that half of the clip is on its way for seconds. */
    private static final int SLOW = 400_000;

    private static final double FASTER = 4;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(names = {"COPYABLE", "FOREIGN"})
    void anUploadedVideoPlaysToItsEnd(Clips clip) {
        String owner = "owner-" + clip.ordinal();
        Visitor visitor = arrive(owner);

        WatchPage watch = visitor.openVideos().upload(clip.path(), "Clip of " + owner);

        watch.isCalled("Clip of " + owner);
        watch.plays().speedUp(FASTER).playsToTheEnd(clip.seconds()).becomes("READY");
        visitor.openVideos().watch("Clip of " + owner).plays().says("1 view");
        arrive("neighbour-" + clip.ordinal()).openVideos().doesNotList("Clip of " + owner);
    }

    @Test
    void aPictureThatPlaysGetsItsSmallerSizesWithoutStopping() {
        Visitor visitor = arrive("rosa");

        WatchPage watch = visitor.openVideos().upload(Clips.LARGE.path(), "In several sizes");

        watch.plays().notesWhatStopsIt().becomes("READY").readsItsRenditionsAgain(3);
        watch.playsToTheEnd(Clips.LARGE.seconds()).hasNeverStopped();
        watch.goTo(8).reload().goesOnAt(8);
        watch.press("0").chooseQuality("360p", 360).press("0").chooseQuality("720p", 720);
        watch.press("0").press("k").isPaused(true).press("k").isPaused(false);
        watch.tools().choosePicturedNow();
        assertThat(watch.tools().takeAlong("MP4")).isRegularFile().isNotEmptyFile();
    }

    @Test
    void anUploadThatWasCutGoesOnWhereItStopped() {
        Visitor visitor = arrive("olga").limitUpload(SLOW);
        VideosPage videos = visitor.openVideos()
                .begin(Clips.COPYABLE.path(), "In two parts")
                .hasSentSome();

        videos.reload().offersToContinue("chrome.mp4");
        visitor.limitUpload(0);
        Request continuation = visitor.page()
                .waitForRequest(
                        request -> request.method().equals("PATCH"),
                        () -> videos.begin(Clips.COPYABLE.path(), "In two parts"));

        assertThat(Long.parseLong(continuation.headerValue("Upload-Offset"))).isPositive();
        WatchPage watch = videos.finish().plays().becomes("READY");
        watch.isCalled("In two parts");
        watch.tools().addCaptions("film.de.srt", "German", "1\n00:00:02,000 --> 00:00:04,000\nGuten Tag\n");
        watch.showsCaption(3, "Guten Tag").reload().plays().showsCaption(3, "Guten Tag");
        watch.tools()
                .tag("Choir, spring")
                .openTag("spring")
                .watch("In two parts")
                .tools()
                .moveToTrash()
                .doesNotList("In two parts");
        videos.openTrash().takeBack("In two parts").plays();
    }

    @Test
    void severalFilesAreUploadedOneAfterTheOtherAndWhatFailsKeepsNoneWaiting() throws IOException {
        byte[] film = Files.readAllBytes(Clips.COPYABLE.path());
        VideosPage videos = arrive("petra")
                .openVideos()
                .uploadTogether(
                        new FilePayload("Spring.mp4", "video/mp4", film),
                        new FilePayload("Nothing in it.mp4", "video/mp4", new byte[0]),
                        new FilePayload("Summer.mp4", "video/mp4", film));

        videos.says("Nothing in it.mp4: The file is empty.").lists("Spring");
        videos.doesNotList("Nothing in it");
        videos.watch("Summer").plays().becomes("READY");
    }

    @Test
    void aPlayerThatGetsNothingSaysSoAndGoesOnByItself() {
        Visitor visitor = arrive("nora");
        visitor.openVideos().upload(Clips.COPYABLE.path(), "Through a tunnel").becomes("READY");
        WatchPage.getsNoPictures(visitor.page());

        WatchPage watch = visitor.openVideos().watch("Through a tunnel").complains("cannot be reached");
        watch.tryAgain().complains("cannot be reached");

        watch.getsPictures().plays().complainsNoMore();
    }

    @Test
    void whoLosesHisRightWhileHeWatchesSeesNothingMore() {
        WatchPage owned = arrive("vito")
                .openVideos()
                .upload(Clips.COPYABLE.path(), "For a while")
                .becomes("READY");
        owned.tools().share();
        WatchPage watch =
                arrive("wanda").openVideos().watch("For a while").plays().answers("master.m3u8", 200);

        owned.tools().keepToOneself();

        watch.says("no longer shared with you")
                .isSilentAndDark()
                .answers("master.m3u8", 404)
                .answers("poster.jpg", 404);
        owned.answers("master.m3u8", 200);
    }

    private Visitor arrive(String name) {
        Browserless.member(port, name);
        Visitor visitor = browsers.visit(port);
        visitor.signIn(name, "password of " + name);
        return visitor;
    }
}
