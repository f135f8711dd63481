package app.roomcast.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gives every person of a journey a browser of his own, which is closed after the journey. */
final class Browsers implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace JOURNEYS = Namespace.create(Browsers.class);

    private final List<Visitor> visitors = new ArrayList<>();
    private Chromium chromium;

    @Override
    public void beforeEach(ExtensionContext journey) {
        chromium = journey.getRoot()
                .getStore(JOURNEYS)
                .computeIfAbsent(Chromium.class, first -> Chromium.start(), Chromium.class);
    }

    /** An error in a page's script fails every journey that meets it; a journey that fails shows what its people saw. */
    @Override
    public void afterEach(ExtensionContext journey) {
        journey.getExecutionException().ifPresent(failure -> explain(failure, journey));
        List<String> errors = visitors.stream()
                .flatMap(visitor -> visitor.console().scriptErrors().stream())
                .toList();
        visitors.forEach(Visitor::close);
        visitors.clear();
        if (!errors.isEmpty() && journey.getExecutionException().isEmpty()) {
            throw new AssertionError("Errors in the scripts of the pages: " + errors);
        }
    }

    private void explain(Throwable failure, ExtensionContext journey) {
        for (Visitor visitor : visitors) {
            Path picture = Path.of(
                    "target/journeys",
                    journey.getRequiredTestMethod().getName() + "-" + visitors.indexOf(visitor) + ".png");
            System.err.println(visitor.account(picture));
        }
    }

    Visitor visit(URI portal) {
        var context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.toString())
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-US")
                .setViewportSize(1024, 640));
        Visitor visitor = new Visitor(context, Chromium.cameraOf(visitors.size()));
        visitors.add(visitor);
        return visitor;
    }

    /** In a browser of its own that keeps on the disk, in this folder, what pages store. */
    Visitor visitFromDisk(int port, Path profile) {
        var context = chromium.newContextOnDisk(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("en-US")
                        .setViewportSize(1024, 640));
        Visitor visitor = new Visitor(context, Chromium.cameraOf(visitors.size()));
        visitors.add(visitor);
        return visitor;
    }

    Visitor visit(int port) {
        return visit(URI.create("http://localhost:" + port));
    }
}
