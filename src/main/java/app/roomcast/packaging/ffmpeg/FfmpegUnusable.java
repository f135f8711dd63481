package app.roomcast.packaging.ffmpeg;

/** There is no ffmpeg that packages can be made with. The message is one sentence for the operator, next step included. */
final class FfmpegUnusable extends RuntimeException {

    FfmpegUnusable(String sentence) {
        super(sentence);
    }

    FfmpegUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
