package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.admin.PastCallOfTwo;
import app.roomcast.timeline.PastCall;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * No page complains, every control has a name and is reached with the Tab key, and nothing is wider than a phone. In a portal of its own: the
 * other tests fill theirs with people, through whose lines on the administrators' page Tab would have to go.
 */
@PortalTest
@TestPropertySource(properties = "roomcast.library.quota.person=100GB")
@Tag("browser")
class EveryPageTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void isQuietNamedReachableAndFitsAPhone(String language) {
        String room = "Every page " + language;
        Browserless.member(port, "tess-" + language);
        LobbyPage lobby = browsers.visit(port)
                .signIn("tess-" + language, "password of tess-" + language)
                .createRoom(room);
        Visitor visitor = browsers.visit(port);
        Page page = visitor.page();
        inspect(visitor, "/login", "login", language);
        page.navigate("/login?lang=en");
        new SignInPage(page).signIn("admin", "correct horse battery staple");
        WatchPage watch = visitor.openVideos().upload(Clips.COPYABLE.path(), "A clip to look at " + language);
        String video = watch.becomes("READY").id();

        inspect(visitor, "/rooms", "rooms", language);
        inspect(visitor, "/videos", "videos", language);
        inspect(visitor, "/account", "account", language);
        inspect(visitor, "/admin", "admin", language);
        inspect(visitor, "/videos/" + video, "watch", language);
        if (language.equals("en")) {
            inspectWhatIsAroundVideos(visitor, video, language);
        }
        inspectSettingsAndGuests(visitor, language);
        inspectPastCalls(visitor, language);
        inspect(visitor, "/rooms/every-page-" + language, "lobby", language);
        CallPage other = lobby.join();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(word("call.join", language))
                                .setExact(true))
                .click();
        new CallPage(page).from("tess-" + language).isPicture();
        other.from("admin").isPicture();
        inspect(page, "call", language);

        assertThat(visitor.console().errors()).isEmpty();
    }

    /** In one language: there are many of them, made of the same parts. */
    private void inspectWhatIsAroundVideos(Visitor owner, String video, String language) {
        inspect(owner, "/videos/trash", "trash", language);
        inspect(owner, "/videos/" + video + "/sharing", "sharing", language);
        inspect(owner, "/videos/" + video + "/downloads", "downloads", language);
        Browserless admin = Browserless.administrator(port);
        String id = JsonPath.read(
                admin.postJson("/api/playlists", "{\"title\":\"Every page " + language + "\"}")
                        .body(),
                "$.id");
        admin.json("PUT", "/api/playlists/" + id + "/videos/" + video, "");
        inspect(owner, "/playlists", "playlists", language);
        inspect(owner, "/playlists/" + id, "playlist", language);
    }

    /** The room's settings as its owner sees them, and what a guest meets. */
    private void inspectSettingsAndGuests(Visitor owner, String language) {
        Browserless admin = Browserless.administrator(port);
        String slug = admin.createRoom("{\"name\":\"Settings " + language + "\"}");
        admin.json("PUT", "/api/rooms/" + slug + "/members/tess-" + language, "{\"role\":\"moderator\"}");
        admin.makeGuestLink(slug, "{\"note\":\"Neighbours\",\"hours\":720}");
        String link = admin.makeGuestLink(slug, "{\"password\":\"sesame\"}");
        inspect(owner, "/rooms/" + slug + "/settings", "settings", language);
        Visitor guest = browsers.visit(port);
        inspect(guest, link, "guest", language);
        assertThat(guest.console().errors()).isEmpty();
    }

    private void inspectPastCalls(Visitor administrator, String language) {
        Browserless admin = Browserless.administrator(port);
        String room = "Past calls " + language;
        PastCall call = PastCallOfTwo.in(room, admin.createRoom("{\"name\":\"" + room + "\"}"), admin, port, portal);
        inspect(administrator, "/admin/rooms/" + call.room() + "/calls", "past-calls", language);
        inspect(administrator, "/admin/calls/" + call.id(), "past-call", language);
    }

    private void inspect(Visitor visitor, String path, String name, String language) {
        Page page = visitor.page();
        page.setViewportSize(1280, 800);
        page.navigate(path + "?lang=" + language);
        page.waitForFunction("""
                () => [...document.querySelectorAll('video')].every((video) => video.hidden || video.videoWidth > 0)
                  && [...document.querySelectorAll('[data-part=storyboard]')].every((strip) => !strip.hidden)""");
        inspect(page, name, language);
    }

    /** One language is enough to see what a page looks like. */
    private static void inspect(Page page, String name, String language) {
        var inspection = new Inspection(page, name + "-" + language);
        inspection.pass();
        if (language.equals("en")) {
            inspection.picture();
        }
    }

    private static String word(String key, String language) {
        return ResourceBundle.getBundle("messages-call", Locale.forLanguageTag(language))
                .getString(key);
    }
}
