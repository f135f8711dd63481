package app.roomcast.library.chapters;

import java.time.Duration;

/**
 * A part of a video.
 *
 * @param start from the beginning of the video; it ends where the next one starts, or with the video
 * @param title 1 to 100 characters, without control characters
 */
public record Chapter(Duration start, String title) {

    static final int LONGEST_TITLE = 100;

    /** Where it starts, such as 1:02:03. */
    public String time() {
        return start.toHours() > 0
                ? "%d:%02d:%02d".formatted(start.toHours(), start.toMinutesPart(), start.toSecondsPart())
                : "%d:%02d".formatted(start.toMinutes(), start.toSecondsPart());
    }

    public double seconds() {
        return start.toMillis() / 1000.0;
    }
}
