package app.roomcast.bench;

import static app.roomcast.bench.Browsing.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A file from one person of a call to another, disk to disk and with its hash, beside a bare data channel in one page. */
final class FileThroughput {

    private static final int WARM_UPS = 1;
    private static final int RUNS = 3;
    private static final int MEGABYTES = 20;
    private static final Map<String, Object> WITH_A_WINDOW =
            Map.of("megabytes", MEGABYTES, "frame", 64 * 1024, "window", 4 * 1024 * 1024);
    private static final Map<String, Object> WITHOUT = Map.of("megabytes", MEGABYTES, "frame", 16 * 1024, "window", 0);

    private FileThroughput() {}

    static List<Line> measure(Path folder) throws IOException {
        byte[] bytes = new byte[MEGABYTES * 1_000_000];
        new Random(7).nextBytes(bytes);
        Path file = Files.write(folder.resolve("bytes.bin"), bytes);
        try (Server portal = Server.portal(folder);
                Browsing browsing = Browsing.at(portal)) {
            Page bare = browsing.page("/rooms");
            String room = browsing.newRoom();
            Page sender = browsing.page(room);
            press(sender, "Join");
            Page receiver = browsing.page(room);
            press(receiver, "Join");
            receiver.waitForSelector("video[data-participant]");
            // Two cores that film have none left for files.
            press(sender, "Stop camera");
            press(receiver, "Stop camera");
            List<Double> own = new ArrayList<>();
            List<Double> windowed = new ArrayList<>();
            List<Double> blind = new ArrayList<>();
            for (int run = -WARM_UPS; run < RUNS; run++) {
                List<Double> samples = List.of(
                        sent(file, sender, receiver),
                        megabytesASecond(bare, WITH_A_WINDOW),
                        megabytesASecond(bare, WITHOUT));
                if (run >= 0) {
                    own.add(samples.get(0));
                    windowed.add(samples.get(1));
                    blind.add(samples.get(2));
                }
            }
            return List.of(
                    line(own, "data channel in one page, 64 KiB, window 4 MiB", windowed, "at least 0.8"),
                    line(own, "data channel in one page, 16 KB, no window", blind, "-"));
        }
    }

    private static Line line(List<Double> own, String reference, List<Double> samples, String aim) {
        return new Line("file of " + MEGABYTES + " MB in a call", "MB/s", own, reference, samples, aim);
    }

    private static double sent(Path file, Page sender, Page receiver) {
        int before = receiver.locator(".file").count();
        sender.getByLabel("Send a file").setInputFiles(file);
        receiver.locator(".file").nth(before).waitFor();
        return MEGABYTES / ((Number) receiver.evaluate(Script.ACCEPT_FILE.text())).doubleValue();
    }

    private static double megabytesASecond(Page page, Map<String, Object> shape) {
        return ((Number) page.evaluate(Script.LOOPBACK_BYTES.text(), shape)).doubleValue();
    }
}
