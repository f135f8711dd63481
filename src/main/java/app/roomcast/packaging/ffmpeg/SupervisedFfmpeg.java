package app.roomcast.packaging.ffmpeg;

import com.github.kokorin.jaffree.LogLevel;
import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.FFmpegResult;
import com.github.kokorin.jaffree.ffmpeg.OutputListener;
import com.github.kokorin.jaffree.ffmpeg.ProgressListener;
import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import com.github.kokorin.jaffree.process.ProcessHelper;
import com.github.kokorin.jaffree.process.StdReader;
import com.github.kokorin.jaffree.process.Stopper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jaffree's ffmpeg with our stopper and readers in place of its own. */
final class SupervisedFfmpeg extends FFmpeg {

    private final HeldProcess held;
    private final ProgressReader progress;
    private final ErrorTail<FFmpegResult> errors;
    private final long cpuSeconds;

    SupervisedFfmpeg(
            Path executable,
            Conversion conversion,
            long cpuSeconds,
            HeldProcess held,
            ProgressReader progress,
            ErrorTail<FFmpegResult> errors) {
        super(executable);
        this.held = held;
        this.progress = progress;
        this.errors = errors;
        this.cpuSeconds = cpuSeconds;
        setLogLevel(LogLevel.ERROR);
        setOverwriteOutput(true);
        addArgument("-nostdin");
        UrlInput input = UrlInput.fromUrl("file:" + conversion.source().toAbsolutePath());
        conversion.inputOptions().forEach(input::addArgument);
        addInput(input);
        UrlOutput output = UrlOutput.toUrl(conversion.output().toAbsolutePath().toString());
        conversion.outputOptions().forEach(output::addArgument);
        addOutput(output);
    }

    @Override
    protected List<String> buildArguments() {
        var arguments = new ArrayList<>(List.of("--cpu-seconds=" + cpuSeconds, "-hide_banner"));
        arguments.addAll(super.buildArguments());
        return arguments;
    }

    /** To standard output: Jaffree's own way is a socket, which does not reach out of the box. */
    @Override
    protected @Nullable ProcessHelper createProgressHelper(@Nullable ProgressListener none) {
        setProgress("pipe:1");
        return null;
    }

    @Override
    protected Stopper createStopper() {
        return held;
    }

    @Override
    protected StdReader<FFmpegResult> createStdOutReader() {
        return progress;
    }

    @Override
    protected StdReader<FFmpegResult> createStdErrReader(OutputListener listener) {
        return errors;
    }
}
