package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Exit;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.FfmpegOverdue;
import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one JPEG of something. */
@Component
class Still {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(15));
    static final String SCALE = "scale='min(1280,iw)':-2";

    /** How what a package itself holds is read. */
    static final List<String> OWN = List.of("-protocol_whitelist", "file", "-f", "mov");

    private final Ffmpeg ffmpeg;

    Still(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * @param input options under which the source is read
     * @param picture options that choose the picture
     * @return whether there is one now; where not, what was there stays
     */
    boolean make(Path source, List<String> input, List<String> picture, Path target, Limits limits, Watch watch)
            throws IOException {
        Path aside = target.resolveSibling("poster_aside.jpg");
        List<String> output = new ArrayList<>(picture);
        output.addAll(List.of("-frames:v", "1", "-an", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "4"));
        output.addAll(List.of("-map_metadata", "-1", "-f", "image2", "-update", "1"));
        try {
            Exit exit = ffmpeg.convert(new Conversion(source, input, output, aside), limits, watch);
            if (exit.status() != 0 || !Files.exists(aside) || Files.size(aside) == 0) {
                return false;
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (FfmpegOverdue e) {
            return false;
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
