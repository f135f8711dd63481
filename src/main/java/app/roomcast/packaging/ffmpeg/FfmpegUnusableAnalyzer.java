package app.roomcast.packaging.ffmpeg;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start that fails for want of a usable ffmpeg end with one sentence instead of a stack trace. */
final class FfmpegUnusableAnalyzer extends AbstractFailureAnalyzer<FfmpegUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FfmpegUnusable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set roomcast.packaging.ffmpeg to bundled or system, or roomcast.packaging.ffmpeg-folder to a folder"
                        + " that holds ffmpeg and ffprobe.",
                cause);
    }
}
