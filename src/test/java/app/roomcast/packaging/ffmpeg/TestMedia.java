package app.roomcast.packaging.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the clips of the tests lie: the folder that {@code roomcast.test.media} names or, where there is none, one in target with
 * clips of our own that have the same names, lengths and codecs as the few that the tests cannot do without.
 */
public final class TestMedia {

    private static final Path NAMED = Path.of(System.getProperty("roomcast.test.media", "../shared/media"))
            .toAbsolutePath()
            .normalize();
    private static final Path OWN = Path.of("target/test-media").toAbsolutePath();

    private static final Map<String, List<String>> RECIPES = Map.of(
            "chrome.mp4",
                    recipe("640x360", "30", "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac -ac 2"),
            "echo-hereweare.webm",
                    recipe("320x180", "44.65", "-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus"));

    private TestMedia() {}

    /** Whether the few clips of our own stand in for the named folder. */
    public static boolean isOurOwn() {
        return !Files.isDirectory(NAMED);
    }

    /** The folder, with its clips made when it is our own. */
    public static synchronized Path folder() {
        if (!isOurOwn()) {
            return NAMED;
        }
        RECIPES.forEach(TestMedia::make);
        return OWN;
    }

    /** A clip of our own that no folder holds, made once: a moving test picture and a tone, under the given options of ffmpeg. */
    public static synchronized Path made(String name, String size, String seconds, String codecs) {
        make(name, recipe(size, seconds, codecs));
        return OWN.resolve(name);
    }

    /**
     * A clip of our own that says something too, made once: Matroska of 3 s, with each text as subtitles in SubRip.
     *
     * @param subtitles by their language as Matroska tells it, such as {@code ger}
     */
    public static synchronized Path subtitled(String name, Map<String, String> subtitles) throws IOException {
        List<String> inputs = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=3"));
        List<String> options = new ArrayList<>(List.of("-map", "0:v", "-c:v", "libx264", "-preset", "ultrafast"));
        options.addAll(List.of("-pix_fmt", "yuv420p", "-c:s", "srt"));
        int track = 0;
        Files.createDirectories(OWN);
        for (var subtitle : new TreeMap<>(subtitles).entrySet()) {
            Path text = Files.writeString(OWN.resolve(name + "." + subtitle.getKey() + ".srt"), subtitle.getValue());
            inputs.addAll(List.of("-f", "srt", "-i", text.toString()));
            options.addAll(List.of("-map", (track + 1) + ":s"));
            options.addAll(List.of("-metadata:s:s:" + track++, "language=" + subtitle.getKey()));
        }
        make(name, Stream.concat(inputs.stream(), options.stream()).toList());
        return OWN.resolve(name);
    }

    /**
     * A clip of our own that shows one plain colour after another, made once: silent, without need to be encoded, a key frame each
     * second.
     *
     * @param spans such as {@code red:4}, a colour and its seconds
     */
    public static synchronized Path coloured(String name, String size, String... spans) {
        var graph = new StringBuilder();
        for (String span : spans) {
            graph.append("color=c=%s:s=%s:r=10:d=%s[s%d];"
                    .formatted(
                            span.split(":")[0],
                            size,
                            span.split(":")[1],
                            List.of(spans).indexOf(span)));
        }
        for (int i = 0; i < spans.length; i++) {
            graph.append("[s").append(i).append(']');
        }
        graph.append("concat=n=").append(spans.length);
        List<String> recipe = new ArrayList<>(List.of("-f", "lavfi", "-i", graph.toString(), "-c:v", "libx264"));
        recipe.addAll(List.of("-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "10"));
        make(name, recipe);
        return OWN.resolve(name);
    }

    /** A clip of our own that keeps ffmpeg at work for seconds: HEVC in 1080p, 4 s of it. */
    public static Path heavy() {
        return made(
                "hevc-1080p-4s.mp4",
                "1920x1080",
                "4",
                "-c:v libx265 -preset ultrafast -x265-params log-level=error -c:a aac");
    }

    private static List<String> recipe(String size, String seconds, String codecs) {
        String picture = "testsrc2=size=" + size + ":rate=25:duration=" + seconds;
        String sound = "sine=frequency=440:sample_rate=48000:duration=" + seconds;
        List<String> recipe = new ArrayList<>(List.of("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound));
        recipe.addAll(List.of(codecs.split(" ")));
        return recipe;
    }

    private static void make(String name, List<String> recipe) {
        Path clip = OWN.resolve(name);
        if (Files.exists(clip)) {
            return;
        }
        Programs programs = new BundledFfmpeg(Path.of("target/test-ffmpeg").toAbsolutePath()).unpacked();
        Path aside = OWN.resolve(ProcessHandle.current().pid() + "-" + name);
        List<String> command = Stream.of(
                        Stream.of(programs.ffmpeg().toString(), "-y", "-v", "error"),
                        recipe.stream(),
                        Stream.of(aside.toString()))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LD_LIBRARY_PATH", programs.libraries());
        try {
            Files.createDirectories(OWN);
            int status = builder.start().onExit().join().exitValue();
            if (status != 0) {
                throw new IllegalStateException("ffmpeg could not make " + name + ": " + status);
            }
            Files.move(aside, clip, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
