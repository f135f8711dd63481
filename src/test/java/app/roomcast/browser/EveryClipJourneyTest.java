package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.packaging.ClipReport;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every clip of the folder of test media, from the upload to the last second in Chromium; prints a table with a line for each. */
@PortalTest
@Tag("browser")
class EveryClipJourneyTest {

    /** What the page says of those that cannot be played. */
    private static final Map<String, String> REFUSED = Map.of(
            "captions.srt", "not a video",
            "vp9-corrupt.webm", "damaged",
            "truncated-after-moov.m4b", "damaged");

    private static final String LINE = "| %-38s | %-46s | %-62s | %8s | %7s | %s |%n";
    private static final double CLOCK_TICKS_PER_SECOND = 100;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Value("${roomcast.media-dir}")
    Path media;

    private final StringBuilder table = new StringBuilder();

    @Test
    void playsToItsEndOrIsRefusedWithItsSentence() throws IOException {
        assumeThat(Boolean.getBoolean("roomcast.test.every-clip"))
                .as("asked for with -Droomcast.test.every-clip=true: it takes a quarter of an hour")
                .isTrue();
        Browserless.member(port, "mira");
        Visitor visitor = browsers.visit(port);
        visitor.signIn("mira", "password of mira");
        line("clip", "facts", "plan", "playable", "CPU", "conformance");
        List<String> failures = new ArrayList<>();

        for (Path clip : clips()) {
            try {
                follow(clip, visitor);
            } catch (AssertionError | RuntimeException failure) {
                failures.add(clip.getFileName() + ": " + failure.getMessage());
            }
        }

        System.out.println(table);
        assertThat(failures).isEmpty();
    }

    private static List<Path> clips() throws IOException {
        try (Stream<Path> files = Files.list(TestMedia.folder())) {
            return files.sorted().toList();
        }
    }

    private void follow(Path clip, Visitor visitor) throws IOException {
        String name = clip.getFileName().toString();
        ClipReport report = ClipReport.of(portal, clip);
        double cpuBefore = childrenCpuSeconds();
        VideosPage videos = visitor.openVideos().begin(clip, name);
        String refusal = REFUSED.get(name);
        if (refusal != null) {
            videos.says(refusal);
            line(name, report.facts(), report.plan(), "-", "-", "-");
            return;
        }
        WatchPage watch = videos.finish();
        long uploaded = System.nanoTime();
        watch.isPlaying();
        double playable = (System.nanoTime() - uploaded) / 1e9;
        watch.becomes("READY");
        double cpu = childrenCpuSeconds() - cpuBefore;
        Duration duration = watch.duration();
        List<String> violations = ClipReport.violations(
                media.resolve("videos").resolve(watch.id()).resolve("hls"), duration);
        line(
                name,
                report.facts(),
                report.plan(),
                "%.1f s".formatted(playable),
                "%.1f s".formatted(cpu),
                violations.isEmpty() ? "holds" : String.join(" ", violations));
        watch.reload().isPlaying();
        watch.press("0").speedUp(duration.toSeconds() > 60 ? 8 : 4).playsToTheEnd(duration.toMillis() / 1000.0);
        assertThat(violations).isEmpty();
    }

    private void line(String clip, String facts, String plan, String playable, String cpu, String conformance) {
        String line = String.format(Locale.ROOT, LINE, clip, facts, plan, playable, cpu, conformance);
        System.out.print(line);
        table.append(line);
    }

    /** Of the programs that the portal has run and that have ended (proc(5), cutime and cstime). */
    private static double childrenCpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / CLOCK_TICKS_PER_SECOND;
    }
}
