package app.roomcast.bench;

import app.roomcast.packaging.ffmpeg.TestMedia;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * From the answer to the last byte of an upload through the page to the first frame that plays there, beside ffmpeg alone on the
 * same file.
 */
final class FirstFrame {

    private static final int RUNS = 7;
    /** Resolves with the wall clock at which the page's video first moved. */
    private static final String FIRST_FRAME = """
            () => new Promise((resolve) => {
              const look = () => {
                const video = document.querySelector('video');
                if (video && !video.paused && video.currentTime > 0) resolve(Date.now());
                else if (video && video.readyState >= 2 && video.paused) { video.muted = true; video.play(); requestAnimationFrame(look); }
                else requestAnimationFrame(look);
              };
              look();
            })""";

    /** So that the next upload does not wait for this one's packaging. */
    private static final String DELETE = """
            () => fetch('/api' + location.pathname, {
              method: 'DELETE',
              headers: { 'X-CSRF-TOKEN': document.querySelector('meta[name="csrf-token"]').content },
            })""";

    private FirstFrame() {}

    static List<Line> measure(Path folder) throws IOException {
        Path media = TestMedia.folder();
        try (Server portal = Server.portal(folder);
                Browsing browsing = Browsing.at(portal)) {
            Page page = browsing.page("/videos");
            upload(page, media.resolve("chrome.mp4"));
            BareFfmpeg bare = BareFfmpeg.unpackedIn(folder);
            return List.of(
                    line(page, bare, media.resolve("chrome.mp4"), "copyable", BareFfmpeg.COPY, "under 1 s"),
                    line(page, bare, media.resolve("echo-hereweare.webm"), "encoded", BareFfmpeg.ENCODE, "-"));
        }
    }

    private static Line line(Page page, BareFfmpeg bare, Path clip, String kind, List<String> options, String aim)
            throws IOException {
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        upload(page, clip);
        for (int run = 0; run < RUNS; run++) {
            own.add(upload(page, clip));
            other.add(bare.secondsToFirstSegment(clip, options));
        }
        return new Line(
                "last byte to first frame, " + kind + " " + clip.getFileName(),
                "s",
                own,
                "ffmpeg alone, start to first segment",
                other,
                aim);
    }

    private static double upload(Page page, Path clip) {
        AtomicReference<Double> lastByte = new AtomicReference<>(0.0);
        page.navigate("/videos");
        Consumer<Request> watch = request -> {
            if (request.method().equals("PATCH")) {
                lastByte.set(request.timing().startTime + request.timing().responseStart);
            }
        };
        page.onRequestFinished(watch);
        page.getByLabel("Choose a file").setInputFiles(clip);
        Browsing.press(page, "Upload");
        page.waitForURL("**/videos/*-*");
        page.offRequestFinished(watch);
        double playing = ((Number) page.evaluate(FIRST_FRAME)).doubleValue();
        page.evaluate(DELETE);
        return (playing - lastByte.get()) / 1000;
    }
}
