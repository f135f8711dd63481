package app.roomcast.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one browser process of all journeys. Its camera and microphone are fake: a moving picture (slow, to spare the machine) and a beep each second. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--use-fake-device-for-media-stream=fps=10",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required",
            "--disable-background-networking");

    /** How long a fact may take to become true on a busy machine, in milliseconds. */
    static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Path executable;
    private final Browser browser;

    private Chromium(Path executable) {
        this.executable = executable;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Chromium start() {
        Path executable = Path.of(
                Optional.ofNullable(System.getenv("ROOMCAST_TEST_CHROMIUM")).orElse("/usr/bin/chromium"));
        if (!Files.isExecutable(executable)) {
            throw new AssertionError("The browser journeys need Chromium, and there is none at " + executable
                    + ": install it, for example with bin/test, or name one with ROOMCAST_TEST_CHROMIUM.");
        }
        return new Chromium(executable);
    }

    BrowserContext newContext(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** A browser of its own that keeps on the disk what pages store; the others do so in memory. */
    BrowserContext newContextOnDisk(Path profile, BrowserType.LaunchPersistentContextOptions options) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile, options.setExecutablePath(executable).setArgs(FLAGS));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
