package app.roomcast.bench;

import app.roomcast.Browserless;
import app.roomcast.library.Uploader;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * CPU time of all programs that make a whole package of ten seconds in 1080p, beside what one would type by hand: the plain command with
 * a single quality, a command for each quality, and the best single command for all.
 */
final class LadderCost {

    private static final int RUNS = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final List<Integer> LOWER = List.of(720, 480, 360);

    private LadderCost() {}

    static List<Line> measure(Path folder) throws IOException {
        Path copyable = TestMedia.made(
                "copyable-1080p.mp4",
                "1920x1080",
                "10",
                "-c:v libx264 -preset veryfast -pix_fmt yuv420p -g 50 -c:a aac");
        Path foreign = TestMedia.made(
                "foreign-1080p.mkv",
                "1920x1080",
                "10",
                "-c:v libx265 -preset ultrafast -x265-params log-level=error -c:a ac3");
        try (Server portal = Server.portal(folder)) {
            Browserless person = Browserless.administrator(portal.port());
            spent(portal, person, copyable);
            BareFfmpeg bare = BareFfmpeg.unpackedIn(folder);
            List<Line> lines = new ArrayList<>(lines("copyable", portal, person, bare, copyable, true));
            lines.addAll(lines("encoded", portal, person, bare, foreign, false));
            return lines;
        }
    }

    private static List<Line> lines(
            String kind, Server portal, Browserless person, BareFfmpeg bare, Path clip, boolean copied)
            throws IOException {
        List<Double> own = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        List<Double> single = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            own.add(spent(portal, person, clip));
            plain.add(bare.cpuSeconds(
                    clip, List.of("-c:v", "libx264", "-c:a", "aac", "-f", "hls", "-hls_time", "5", "p.m3u8")));
            double sum = 0;
            for (List<String> command : oneForEach()) {
                sum += bare.cpuSeconds(clip, command);
            }
            each.add(sum);
            single.add(bare.cpuSeconds(clip, oneForAll(copied)));
        }
        String what = "CPU of a whole package, " + kind + " 10 s of 1080p";
        return List.of(
                new Line(what, "s", own, "plain command, one quality, preset medium", plain, "below"),
                new Line(what, "s", own, "one command for each quality, veryfast", each, "below"),
                new Line(what, "s", own, "best single command for all", single, "at most 1.05"));
    }

    private static List<List<String>> oneForEach() {
        List<List<String>> commands = new ArrayList<>();
        for (int lines : List.of(1080, 720, 480, 360)) {
            List<String> command = new ArrayList<>(List.of("-vf", "scale=-2:" + lines));
            command.addAll(BareFfmpeg.ENCODE);
            command.addAll(hls("e" + lines));
            commands.add(command);
        }
        return commands;
    }

    /** Decodes once and scales down from quality to quality; the largest as it is where it may be. */
    private static List<String> oneForAll(boolean copied) {
        List<Integer> encoded = new ArrayList<>(LOWER);
        if (!copied) {
            encoded.addFirst(1080);
        }
        StringBuilder graph = new StringBuilder("[0:v]");
        for (int lines : encoded) {
            graph.append("scale=-2:").append(lines).append(",format=yuv420p");
            graph.append(
                    lines == encoded.getLast()
                            ? "[v" + lines + "]"
                            : ",split[v" + lines + "][b" + lines + "];[b" + lines + "]");
        }
        List<String> command = new ArrayList<>(List.of("-filter_complex", graph.toString()));
        if (copied) {
            command.addAll(List.of("-map", "0:v", "-c:v", "copy"));
            command.addAll(hls("s1080"));
        }
        for (int lines : encoded) {
            command.addAll(List.of("-map", "[v" + lines + "]"));
            command.addAll(BareFfmpeg.ENCODE_PICTURE);
            command.addAll(hls("s" + lines));
        }
        command.addAll(List.of("-map", "0:a", "-c:a", copied ? "copy" : "aac"));
        command.addAll(hls("sound"));
        return command;
    }

    private static List<String> hls(String name) {
        List<String> options = new ArrayList<>(BareFfmpeg.HLS);
        options.addAll(List.of("-hls_fmp4_init_filename", name + "_init.mp4", name + ".m3u8"));
        return options;
    }

    private static double spent(Server portal, Browserless person, Path clip) throws IOException {
        double before = portal.childrenCpuSeconds();
        String video = new Uploader(person, portal.port()).upload(Files.readAllBytes(clip), Map.of("filename", "clip"));
        String news = person.get("/api/videos/" + video).body();
        while (!news.contains("\"state\":\"READY\"")) {
            if (news.contains("\"state\":\"FAILED\"")) {
                throw new IllegalStateException(news);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            news = person.get("/api/videos/" + video).body();
        }
        person.send(person.request("/api/videos/" + video).DELETE());
        return portal.childrenCpuSeconds() - before;
    }
}
