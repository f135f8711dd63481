package app.roomcast.packaging.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds or unpacks ffmpeg and tries it while the rest of the portal starts. The start is complete only when this is, and
 * fails where there is no usable ffmpeg.
 */
@Component
public class FfmpegInstallation implements SmartLifecycle {

    private final FfmpegSettings settings;
    private final Path home;
    private final CompletableFuture<Path> scripts = new CompletableFuture<>();
    private volatile boolean running;

    FfmpegInstallation(FfmpegSettings settings, @Value("${roomcast.data-dir:./data}") Path dataDirectory) {
        this.settings = settings;
        this.home = dataDirectory.toAbsolutePath().normalize().resolve("ffmpeg");
        Thread.ofVirtual().name("ffmpeg-installation").start(() -> scripts.completeAsync(this::install, Runnable::run));
    }

    /** The folder of the scripts that start ffmpeg and ffprobe. */
    Path scripts() {
        try {
            return scripts.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FfmpegUnusable unusable ? unusable : e;
        }
    }

    private Path install() {
        try {
            Programs programs = programs();
            Path folder = Sandbox.ofThisSystem().around(programs, home.resolve("bin"));
            new SelfTest(folder).pass(programs, folder);
            return folder;
        } catch (IOException e) {
            throw new FfmpegUnusable("Roomcast could not prepare ffmpeg in " + home + " (" + e + ").", e);
        }
    }

    private Programs programs() {
        Path folder = settings.ffmpegFolder();
        if (folder != null) {
            return Programs.in(folder.toAbsolutePath());
        }
        return switch (settings.ffmpeg()) {
            case BUNDLED -> new BundledFfmpeg(home).unpacked();
            case SYSTEM -> onPath();
        };
    }

    private static Programs onPath() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(Path::of)
                .filter(folder -> Files.isExecutable(folder.resolve("ffmpeg")))
                .findFirst()
                .map(Programs::in)
                .orElseThrow(() -> new FfmpegUnusable("Roomcast finds no ffmpeg on the PATH of this system."));
    }

    @Override
    public void start() {
        scripts();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First to start: whatever runs ffmpeg comes after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
