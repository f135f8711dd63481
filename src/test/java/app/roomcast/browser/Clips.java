package app.roomcast.browser;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files to upload, from the folder of test media. */
enum Clips {
    /** May be copied as it is: H.264 and AAC. */
    COPYABLE("chrome.mp4", 30),
    /** Has to be encoded: VP8 and Vorbis. */
    FOREIGN("echo-hereweare.webm", 44.65),
    /** Takes long to encode: HEVC in 1080p. */
    HEAVY("hevc-1080p.mp4", 10);

    private final String file;
    private final double seconds;

    Clips(String file, double seconds) {
        this.file = file;
        this.seconds = seconds;
    }

    Path path() {
        Path path = Path.of(System.getProperty("roomcast.test.media", "../shared/media"), file)
                .toAbsolutePath()
                .normalize();
        if (Files.notExists(path)) {
            throw new AssertionError("The journeys need " + path + "; name another folder with -Droomcast.test.media.");
        }
        return path;
    }

    double seconds() {
        return seconds;
    }
}
