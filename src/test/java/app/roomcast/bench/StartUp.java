package app.roomcast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a start takes until the portal says that it is ready, and how much memory it then holds. */
final class StartUp {

    private static final int RUNS = 5;

    private StartUp() {}

    static List<Line> measure(Path folder) throws IOException {
        List<Double> seconds = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        List<Double> bareSeconds = new ArrayList<>();
        List<Double> bareMegabytes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (Server portal = Server.portal(Files.createDirectories(folder.resolve("start")))) {
                seconds.add(portal.startSeconds());
                megabytes.add(portal.residentMegabytes());
            }
            try (Server bare = Server.bareTomcat(folder)) {
                bareSeconds.add(bare.startSeconds());
                bareMegabytes.add(bare.residentMegabytes());
            }
        }
        return List.of(
                new Line("start until ready", "s", seconds, "bare Tomcat", bareSeconds, "under 4 s"),
                new Line("resident memory when ready", "MB", megabytes, "bare Tomcat", bareMegabytes, "-"));
    }
}
