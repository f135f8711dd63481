package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class CommentsJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whatIsWrittenAboutAMomentIsSeenByOthersAndPassesOverThePicture() {
        WatchPage owned = arrive("cora")
                .openVideos()
                .upload(Clips.COPYABLE.path(), "The debate")
                .becomes("READY");
        owned.tools().share();
        WatchPage watched = arrive("carl").openVideos().watch("The debate").plays();
        CommentsSection own = new CommentsSection(owned.page());
        CommentsSection other = new CommentsSection(watched.page());
        owned.reload().plays().goTo(3);

        own.sayOfThisMoment("Look at that");
        own.say("Well done, all of you");

        other.lists("Well done").offersNoRemovalOf("Well done").goToMomentOf("Look at that");
        other.passesOverThePicture("Look at that");
        watched.isAtLeastAt(3);
        other.switchPassing().passesNothing();
        other.say("Thank you");
        own.remove("Thank you").listsNo("Thank you");
        other.listsNo("Thank you");
        own.switchOff().areSwitchedOff();
        other.areSwitchedOff().listsNo("Well done");
    }

    private Visitor arrive(String name) {
        Browserless.member(port, name);
        Visitor visitor = browsers.visit(port);
        visitor.signIn(name, "password of " + name);
        return visitor;
    }
}
