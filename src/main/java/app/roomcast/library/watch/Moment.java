package app.roomcast.library.watch;

import app.roomcast.library.Video;
import java.time.Duration;

/** A place in a video, in seconds from its beginning. */
public record Moment(double seconds) {

    /** @throws PositionIsInvalid outside of the video, or where its length is not known yet */
    public static Moment of(Video video, double seconds) {
        Duration duration = video.duration();
        double whole = duration == null ? 0 : duration.toMillis() / 1000.0;
        if (!(seconds >= 0 && seconds <= Math.ceil(whole))) {
            throw new PositionIsInvalid();
        }
        return new Moment(seconds);
    }
}
