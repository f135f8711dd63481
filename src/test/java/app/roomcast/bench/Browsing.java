package app.roomcast.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium with fake devices, and the administrator in as many windows as are needed. */
final class Browsing implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required",
            "--disable-background-networking");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final BrowserContext signedIn;

    private Browsing(Server portal) {
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv("ROOMCAST_TEST_CHROMIUM")))
                        .setArgs(FLAGS));
        signedIn = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + portal.port())
                .setLocale("en-US"));
    }

    static Browsing at(Server portal) {
        Browsing browsing = new Browsing(portal);
        Page page = browsing.page("/login");
        page.getByLabel("Username").fill("admin");
        page.getByLabel("Password").fill("correct horse battery staple");
        press(page, "Sign in");
        page.waitForURL("**/rooms");
        page.close();
        return browsing;
    }

    Page page(String path) {
        Page page = signedIn.newPage();
        page.navigate(path);
        return page;
    }

    /** Answers the path of its page. */
    String newRoom() {
        Page page = page("/rooms");
        page.getByLabel("Room name").fill("Bench");
        press(page, "Create room");
        page.waitForURL("**/rooms/*");
        String path = URI.create(page.url()).getPath();
        page.close();
        return path;
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
