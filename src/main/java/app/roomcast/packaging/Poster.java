package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Exit;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.FfmpegOverdue;
import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import app.roomcast.packaging.hls.MediaPlaylist;
import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes the still picture of a package: of its own segments, which are upright, square and of one codec already, or of
 * the picture attached to a sound. A package without one is whole all the same.
 */
@Component
class Poster {

    private static final String SCALE = "scale='min(1280,iw)':-2";
    private static final String FIRST_USEFUL = "thumbnail=30," + SCALE;
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(15));

    /** Before it many films are still black. */
    private static final double EARLY_SECONDS = 3;

    private final Ffmpeg ffmpeg;
    private final PackagingSettings settings;

    Poster(Ffmpeg ffmpeg, PackagingSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /** @param rendition the picture that it is taken from, where there is one */
    boolean make(Plan plan, Path source, MediaFiles rendition, Watch watch) throws IOException {
        HlsPackage target = rendition.target();
        Integer cover = plan.facts().cover();
        if (!plan.facts().audioOnly()) {
            return ofSegment(rendition, watch);
        }
        if (cover == null) {
            return false;
        }
        List<String> input = SourceLimits.options(plan.facts().kind(), settings.maxPixels());
        return still(source, input, List.of("-map", "0:" + cover, "-vf", SCALE), target, watch);
    }

    private boolean ofSegment(MediaFiles rendition, Watch watch) throws IOException {
        HlsPackage target = rendition.target();
        MediaPlaylist playlist = rendition.playlist().orElseThrow();
        Path part = target.file("poster_part.mp4");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                Files.copy(rendition.initFile(), out);
                Files.copy(target.file(early(playlist).name()), out);
            }
            return still(
                    part,
                    List.of("-protocol_whitelist", "file", "-f", "mov"),
                    List.of("-vf", FIRST_USEFUL),
                    target,
                    watch);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Segment early(MediaPlaylist playlist) {
        double wanted = Math.min(EARLY_SECONDS, playlist.seconds() / 3);
        double begin = 0;
        for (Segment segment : playlist.segments()) {
            begin += segment.seconds();
            if (begin > wanted) {
                return segment;
            }
        }
        return playlist.segments().getFirst();
    }

    private boolean still(Path source, List<String> input, List<String> picture, HlsPackage target, Watch watch)
            throws IOException {
        Path aside = target.file("poster_aside.jpg");
        List<String> output = new ArrayList<>(picture);
        output.addAll(List.of("-frames:v", "1", "-an", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "4"));
        output.addAll(List.of("-map_metadata", "-1", "-f", "image2", "-update", "1"));
        try {
            Exit exit = ffmpeg.convert(new Conversion(source, input, output, aside), LIMITS, watch);
            if (exit.status() != 0 || !Files.exists(aside) || Files.size(aside) == 0) {
                return false;
            }
            Files.move(
                    aside,
                    target.file(HlsPackage.POSTER),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (FfmpegOverdue e) {
            return false;
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
