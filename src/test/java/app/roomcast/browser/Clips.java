package app.roomcast.browser;

import app.roomcast.packaging.ffmpeg.TestMedia;
import java.nio.file.Path;

/** Files to upload, from the folder of test media. */
enum Clips {
    /** May be copied as it is: H.264 and AAC. */
    COPYABLE("chrome.mp4", 30),
    /** Has to be encoded: VP8 and Vorbis. */
    FOREIGN("echo-hereweare.webm", 44.65),
    /** Takes long to encode: HEVC in 1080p. */
    HEAVY("hevc-1080p-4s.mp4", 4) {
        @Override
        Path path() {
            return TestMedia.heavy();
        }
    },
    /** May be copied as it is, and is large enough for smaller sizes beside it. */
    LARGE("copyable-720p.mp4", 20) {
        @Override
        Path path() {
            return TestMedia.made(
                    "copyable-720p.mp4",
                    "1280x720",
                    "20",
                    "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac -ac 2");
        }
    };

    private final String file;
    private final double seconds;

    Clips(String file, double seconds) {
        this.file = file;
        this.seconds = seconds;
    }

    Path path() {
        return TestMedia.folder().resolve(file);
    }

    double seconds() {
        return seconds;
    }
}
