package app.roomcast.packaging.ffmpeg;

/** A process made no progress, or ran for longer than it may; it has been destroyed. */
public final class FfmpegOverdue extends RuntimeException {

    FfmpegOverdue(String what) {
        super(what);
    }
}
