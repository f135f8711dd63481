package app.roomcast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The portal's own ffmpeg started directly: no probe, no sandbox, no job, no database. */
final class BareFfmpeg {

    static final List<String> COPY = List.of("-c", "copy");
    static final List<String> ENCODE_PICTURE = List.of(
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-profile:v",
            "high",
            "-crf",
            "23",
            "-pix_fmt",
            "yuv420p",
            "-force_key_frames",
            "expr:gte(t,n_forced*2)",
            "-sc_threshold",
            "0");
    static final List<String> ENCODE = Stream.concat(ENCODE_PICTURE.stream(), Stream.of("-c:a", "aac", "-b:a", "160k"))
            .toList();
    static final List<String> HLS = List.of(
            "-f",
            "hls",
            "-hls_time",
            "2",
            "-hls_playlist_type",
            "event",
            "-hls_segment_type",
            "fmp4",
            "-hls_flags",
            "temp_file+independent_segments");

    private final Path binary;

    private BareFfmpeg(Path binary) {
        this.binary = binary;
    }

    static BareFfmpeg unpackedIn(Path folder) throws IOException {
        try (var files = Files.find(
                folder.resolve("data"),
                4,
                (file, facts) -> file.endsWith("ffmpeg") && facts.isRegularFile() && facts.size() > 50_000)) {
            return new BareFfmpeg(files.findFirst().orElseThrow());
        }
    }

    double secondsToFirstSegment(Path clip, List<String> options) throws IOException {
        Path folder = Files.createTempDirectory("bare-ffmpeg");
        Path playlist = folder.resolve("v0.m3u8");
        List<String> command = new ArrayList<>(options);
        command.addAll(HLS);
        command.add(playlist.toString());
        ProcessBuilder builder = builder(clip, command, folder);
        long before = System.nanoTime();
        Process process = builder.start();
        try {
            while (!Files.exists(playlist)) {
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            return (System.nanoTime() - before) / 1e9;
        } finally {
            process.destroyForcibly().onExit().join();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What the command spends, user and system. */
    double cpuSeconds(Path clip, List<String> command) throws IOException {
        Path folder = Files.createTempDirectory("bare-ffmpeg");
        try {
            double before = Server.childrenCpuSeconds("self");
            int status = builder(clip, command, folder).start().onExit().join().exitValue();
            if (status != 0) {
                throw new IllegalStateException("ffmpeg says " + status + " to " + command);
            }
            return Server.childrenCpuSeconds("self") - before;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private ProcessBuilder builder(Path clip, List<String> command, Path folder) {
        List<String> whole = new ArrayList<>(List.of(
                binary.toString(),
                "-nostdin",
                "-v",
                "error",
                "-i",
                clip.toAbsolutePath().toString()));
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Path home = binary.getParent();
        builder.environment().put("LD_LIBRARY_PATH", home + ":" + home.resolve("stubs"));
        return builder;
    }
}
