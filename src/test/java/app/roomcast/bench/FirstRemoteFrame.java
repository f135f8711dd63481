package app.roomcast.bench;

import static app.roomcast.bench.Browsing.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the click on "Join" to the first picture of somebody who is inside already, beside two connections in one page. */
final class FirstRemoteFrame {

    private static final int WARM_UPS = 2;
    private static final int RUNS = 7;

    private FirstRemoteFrame() {}

    static List<Line> measure(Path folder) throws IOException {
        try (Server portal = Server.portal(folder);
                Browsing browsing = Browsing.at(portal)) {
            String room = browsing.newRoom();
            Page inside = browsing.page(room);
            press(inside, "Join");
            List<Double> joining = new ArrayList<>();
            List<Double> loopback = new ArrayList<>();
            for (int run = -WARM_UPS; run < RUNS; run++) {
                Page page = browsing.page(room);
                page.waitForFunction("() => document.querySelector('video[data-self]')?.videoWidth > 0");
                double reference = milliseconds(page, Script.LOOPBACK_FRAME);
                double own = milliseconds(page, Script.FIRST_REMOTE_FRAME);
                press(page, "Leave");
                page.close();
                if (run >= 0) {
                    loopback.add(reference);
                    joining.add(own);
                }
            }
            return List.of(new Line(
                    "click on Join to the first remote frame",
                    "ms",
                    joining,
                    "two connections in one page",
                    loopback,
                    "at most 300 ms more"));
        }
    }

    private static double milliseconds(Page page, Script script) {
        return ((Number) page.evaluate(script.text())).doubleValue();
    }
}
