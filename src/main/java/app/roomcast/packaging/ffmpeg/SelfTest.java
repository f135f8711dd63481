package app.roomcast.packaging.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an ffmpeg can do what packaging asks of it: run at all, be recent enough, and hold the encoders, filters and
 * muxers needed. A program that has passed is remembered by size and time, so that the next start asks nothing.
 */
final class SelfTest {

    private static final Pattern VERSION = Pattern.compile("ffmpeg version \\D?(\\d+)\\.(\\d+)");
    private static final List<String> ENCODERS = List.of("libx264", "aac", "mjpeg");
    private static final List<String> FILTERS = List.of("scale", "zscale", "tonemap", "thumbnail", "bwdif");
    private static final List<String> MUXERS = List.of("hls", "mp4");

    private final Path memory;

    /** @param memory a folder for the marks of programs that have passed */
    SelfTest(Path memory) {
        this.memory = memory;
    }

    void pass(Programs programs, Path scripts) {
        try {
            Path mark = memory.resolve("passed-" + fingerprint(programs.ffmpeg()));
            if (Files.exists(mark)) {
                return;
            }
            Path ffmpeg = scripts.resolve("ffmpeg");
            requireVersion(answer(ffmpeg, "-version"));
            require("encoder", ENCODERS, answer(ffmpeg, "-encoders"));
            require("filter", FILTERS, answer(ffmpeg, "-filters"));
            require("muxer", MUXERS, answer(ffmpeg, "-muxers"));
            answer(scripts.resolve("ffprobe"), "-version");
            Files.writeString(mark, programs.ffmpeg().toString());
        } catch (IOException e) {
            throw new FfmpegUnusable("Roomcast cannot run " + programs.ffmpeg() + " (" + e + ").", e);
        }
    }

    private static String fingerprint(Path program) throws IOException {
        return Integer.toHexString(program.toString().hashCode()) + "-" + Files.size(program) + "-"
                + Files.getLastModifiedTime(program).toMillis();
    }

    private static void requireVersion(String answer) {
        Matcher version = VERSION.matcher(answer);
        boolean old =
                version.find() && (Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) < 501);
        if (old) {
            throw new FfmpegUnusable("Roomcast needs ffmpeg 5.1 or newer, and found " + version.group() + ".");
        }
    }

    private static void require(String kind, List<String> names, String answer) {
        for (String name : names) {
            if (!Pattern.compile("(?m)^ *[A-Z.]+ +" + name + " ")
                    .matcher(answer)
                    .find()) {
                throw new FfmpegUnusable("This ffmpeg lacks the " + kind + " " + name + ", which Roomcast needs.");
            }
        }
    }

    private static String answer(Path program, String question) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "-hide_banner", question)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            // Only when late: destroying an ended process closes its output, and the answer would be lost unread.
            process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(program + " " + question + " ended with " + process.exitValue());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
