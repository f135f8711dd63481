package app.roomcast.packaging.ffmpeg;

import com.github.kokorin.jaffree.ffmpeg.FFmpegResult;
import com.github.kokorin.jaffree.process.ProcessHandler;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Runs ffmpeg and ffprobe, each in its box and under watch. */
@Component
public class Ffmpeg {

    private static final int TICK_MILLIS = 10;

    private final FfmpegInstallation installation;

    Ffmpeg(FfmpegInstallation installation) {
        this.installation = installation;
    }

    /** Converts and returns when the process has ended; throws {@link FfmpegOverdue} when it had to be ended. */
    public Exit convert(Conversion conversion, Limits limits, Watch watch) {
        var held = new HeldProcess();
        var progress = new ProgressReader();
        var errors = new ErrorTail<FFmpegResult>();
        var ffmpeg = new SupervisedFfmpeg(
                installation.scripts().resolve("ffmpeg"), conversion, limits.cpuSeconds(), held, progress, errors);
        CompletableFuture<Void> handled = inBackground(ffmpeg::execute, held);
        int status = watched(held, limits, progress, watch);
        awaitOutput(handled, errors.end());
        return new Exit(status, errors.lines());
    }

    /** Runs ffprobe and gives its standard output to a parser, which may end the run by throwing. */
    public <T> Probed<T> probe(List<String> options, Duration limit, Function<InputStream, T> parser, Watch watch) {
        var held = new HeldProcess();
        var parsed = new Parsed<>(parser);
        var errors = new ErrorTail<Boolean>();
        var arguments = new ArrayList<>(List.of("--cpu-seconds=" + (limit.toSeconds() + 1), "-hide_banner"));
        arguments.addAll(options);
        var handler = new ProcessHandler<Boolean>(installation.scripts().resolve("ffprobe"), "probe")
                .setStdOutReader(parsed)
                .setStdErrReader(errors)
                .setStopper(held)
                .setArguments(arguments);
        CompletableFuture<Void> handled = inBackground(handler::execute, held);
        int status = watched(held, new Limits(limit, limit), new ProgressReader(), new Watch() {
            @Override
            public void started(Process process) {
                watch.started(process);
            }

            @Override
            public void tick(Duration position) {
                watch.tick(position);
                parsed.throwFailure();
            }
        });
        awaitOutput(handled, CompletableFuture.allOf(parsed.end(), errors.end()));
        return new Probed<>(parsed.value(), new Exit(status, errors.lines()));
    }

    /** Jaffree's own word of the end comes up to a tenth of a second after the last output, since it looks only that often. */
    private static void awaitOutput(CompletableFuture<Void> handled, CompletableFuture<Void> output) {
        CompletableFuture.anyOf(handled, output).join();
    }

    private static CompletableFuture<Void> inBackground(Runnable execution, HeldProcess held) {
        var handled = new CompletableFuture<Void>();
        Thread.ofVirtual().name("ffmpeg").start(() -> {
            try {
                execution.run();
            } catch (RuntimeException e) {
                held.failed(e);
            } finally {
                handled.complete(null);
            }
        });
        return handled;
    }

    private static int watched(HeldProcess held, Limits limits, ProgressReader progress, Watch watch) {
        Process process = held.started();
        try {
            watch.started(process);
            long begin = System.nanoTime();
            long moved = begin;
            long mark = progress.mark();
            while (!process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                watch.tick(progress.position());
                long now = System.nanoTime();
                if (progress.mark() != mark) {
                    mark = progress.mark();
                    moved = now;
                }
                if (now - moved > limits.stall().toNanos()) {
                    throw new FfmpegOverdue("no progress for " + limits.stall());
                }
                if (now - begin > limits.total().toNanos()) {
                    throw new FfmpegOverdue("not done after " + limits.total());
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FfmpegOverdue("interrupted");
        } finally {
            ProcessTree.destroy(process);
            process.onExit().join();
        }
    }
}
