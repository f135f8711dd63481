package app.roomcast.packaging;

import app.roomcast.packaging.StoryboardPlan.Moment;
import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Exit;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import app.roomcast.packaging.hls.InitSegment;
import app.roomcast.packaging.hls.KeyframeReel;
import app.roomcast.packaging.hls.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the small pictures by which a viewer finds a moment, of the smallest rendition of a whole package. A package without them is
 * whole all the same: whatever goes wrong here is logged, and leaves none.
 */
@Component
class Storyboard {

    /** Written last: what it names stands beside it. */
    static final String INDEX = "storyboard.vtt";

    private static final Logger LOG = LoggerFactory.getLogger(Storyboard.class);
    private static final String ALL_FILES = "storyboard";
    private static final String ASIDE = "storyboard_aside_%05d.jpg";
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(30));

    private final Ffmpeg ffmpeg;

    Storyboard(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** @param stem of the rendition whose pictures are shown; none where there is only sound */
    void make(HlsPackage target, Optional<String> stem, Watch watch) {
        if (stem.isEmpty()) {
            return;
        }
        try {
            make(new MediaFiles(target, stem.get()), watch);
        } catch (Run.Ended e) {
            throw e;
        } catch (IOException | Malformed | RuntimeException e) {
            LOG.warn("Leaving out the storyboard of {}: {}", target.directory(), e.toString());
            leaveNone(target);
        }
    }

    private void make(MediaFiles rendition, Watch watch) throws IOException, Malformed {
        HlsPackage target = rendition.target();
        InitSegment init = InitSegment.read(rendition.initFile());
        var size = new FrameSize(init.width(), init.height());
        var plan = StoryboardPlan.of(rendition.playlist().orElseThrow(), size);
        Path reel = target.file(ALL_FILES + "_reel.mp4");
        try {
            List<Path> segments = plan.moments().stream()
                    .map(Moment::segment)
                    .map(target::file)
                    .toList();
            KeyframeReel.write(rendition.initFile(), segments, reel);
            Exit exit = ffmpeg.convert(new Conversion(reel, input(), output(plan), aside(target)), LIMITS, watch);
            if (exit.status() != 0) {
                throw new IOException("exit " + exit.status() + ", " + exit.complaints());
            }
        } finally {
            Files.deleteIfExists(reel);
        }
        publish(plan, target);
    }

    /** Times as they are in the reel: an edit list of its rendition would move them. */
    private static List<String> input() {
        return List.of("-protocol_whitelist", "file", "-ignore_editlist", "1", "-f", "mov");
    }

    /** With a picture for each second of the reel, even where one cannot be decoded: the others keep their places. */
    private static List<String> output(StoryboardPlan plan) {
        FrameSize picture = plan.picture();
        String sheets = "fps=1,scale=" + picture.width() + ":" + picture.height() + ",setsar=1,tile=" + plan.columns()
                + "x" + plan.rows();
        var options = new ArrayList<>(List.of("-vf", sheets, "-frames:v", Integer.toString(plan.sheets()), "-an"));
        options.addAll(List.of("-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "5", "-map_metadata", "-1"));
        options.addAll(List.of("-f", "image2"));
        return options;
    }

    /** ffmpeg's pattern; a percent sign in the path is not one. */
    private static Path aside(HlsPackage target) {
        return Path.of(target.directory().toAbsolutePath().toString().replace("%", "%%"), ASIDE);
    }

    private static void publish(StoryboardPlan plan, HlsPackage target) throws IOException {
        for (int number = 1; number <= plan.sheets(); number++) {
            Files.move(
                    target.file(String.format(Locale.ROOT, ASIDE, number)),
                    target.file(StoryboardPlan.sheet(number)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        target.write(INDEX, plan.index());
    }

    private static void leaveNone(HlsPackage target) {
        try (Stream<Path> files = Files.list(target.directory())) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(ALL_FILES)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Could not tidy {}: without an index nobody looks at what is left", target.directory(), e);
        }
    }
}
