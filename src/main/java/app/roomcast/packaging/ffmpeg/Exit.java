package app.roomcast.packaging.ffmpeg;

import java.util.List;

/**
 * How a process ended. Zero proves nothing: ffmpeg also ends so after a full disk or a truncated source.
 *
 * @param status the exit status; 128 and more after a signal
 * @param complaints its last lines on standard error
 */
public record Exit(int status, List<String> complaints) {

    public boolean mentions(String text) {
        return complaints.stream().anyMatch(line -> line.contains(text));
    }
}
