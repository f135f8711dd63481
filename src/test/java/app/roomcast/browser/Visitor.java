package app.roomcast.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/** One person at one browser, and the pages that he opens. */
final class Visitor {

    private final BrowserContext context;
    private final Console console;
    private final Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        console = new Console(context);
        context.addInitScript(Script.KEEP_PEERS.text());
        page = context.newPage();
    }

    RoomsPage signIn(String username, String password) {
        return openSignIn().signIn(username, password);
    }

    SignInPage openSignIn() {
        page.navigate("/login");
        return new SignInPage(page);
    }

    /** Follows a set-up link or an invitation. */
    JoinPage follow(String link) {
        page.navigate(link);
        return new JoinPage(page);
    }

    RoomsPage openRooms() {
        page.navigate("/rooms");
        return new RoomsPage(page);
    }

    LobbyPage openRoom(String address) {
        page.navigate(address);
        return new LobbyPage(page);
    }

    VideosPage openVideos() {
        page.navigate("/videos");
        return new VideosPage(page);
    }

    AdminPage openAdmin() {
        page.navigate("/admin");
        return new AdminPage(page);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Console console() {
        return console;
    }

    /** Where this person is, what went wrong there, and in which file it can be seen. */
    String account(Path picture) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setTimeout(5_000));
        } catch (PlaywrightException unseen) {
            return page.url() + ", which could not be pictured; errors: " + console.errors();
        }
        return page.url() + ", see " + picture + "; errors: " + console.errors();
    }

    void close() {
        context.close();
    }
}
