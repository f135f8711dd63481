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

/**
 * The one browser process of all journeys. Its cameras and microphones are fake: a moving picture (slow, to spare the machine) and a beep
 * each second.
 */
final class Chromium implements AutoCloseable {

    /** As many as Chromium can pretend. */
    private static final int CAMERAS = 10;

    /** It measures depth, and no page can send what it gives. */
    private static final int DEPTH_CAMERA = 1;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--use-fake-device-for-media-stream=device-count=" + CAMERAS + ",fps=10",
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

    /** The place, among all cameras, of the one that belongs to a person of a journey; the tenth person shares the first one's. */
    static int cameraOf(int person) {
        int camera = person % (CAMERAS - 1);
        return camera < DEPTH_CAMERA ? camera : camera + 1;
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
