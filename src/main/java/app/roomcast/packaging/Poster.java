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
 * Makes the still picture of a package: of its own segments, which are upright, square and of one codec already; of the picture attached to a
 * sound; or, where a sound has none, of its waveform. A package without one is whole all the same.
 */
@Component
class Poster {

    private static final String SCALE = "scale='min(1280,iw)':-2";
    private static final String FIRST_USEFUL = "thumbnail=30," + SCALE;
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(15));

    /** Loudness over time, quiet parts made larger, so that speech is seen beside music. */
    private static final String WAVEFORM =
            "[0:a]aformat=channel_layouts=mono,showwavespic=s=1280x360:colors=0x2dd4bf:scale=sqrt[waveform]";

    /** It is drawn once all has been heard: hours of sound take some seconds, in which nothing comes out. */
    private static final Limits OF_WAVEFORM = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60));

    /** How what the package itself holds is read. */
    private static final List<String> OWN = List.of("-protocol_whitelist", "file", "-f", "mov");

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
            return ofSound(rendition, watch);
        }
        List<String> input = SourceLimits.options(plan.facts().kind(), settings.maxPixels());
        return still(source, input, List.of("-map", "0:" + cover, "-vf", SCALE), target, LIMITS, watch);
    }

    private boolean ofSound(MediaFiles sound, Watch watch) throws IOException {
        Path part = sound.target().file("poster_part.mp4");
        try {
            sound.joinInto(part);
            List<String> picture = List.of("-filter_complex", WAVEFORM, "-map", "[waveform]");
            return still(part, OWN, picture, sound.target(), OF_WAVEFORM, watch);
        } finally {
            Files.deleteIfExists(part);
        }
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
            return still(part, OWN, List.of("-vf", FIRST_USEFUL), target, LIMITS, watch);
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

    private boolean still(
            Path source, List<String> input, List<String> picture, HlsPackage target, Limits limits, Watch watch)
            throws IOException {
        Path aside = target.file("poster_aside.jpg");
        List<String> output = new ArrayList<>(picture);
        output.addAll(List.of("-frames:v", "1", "-an", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "4"));
        output.addAll(List.of("-map_metadata", "-1", "-f", "image2", "-update", "1"));
        try {
            Exit exit = ffmpeg.convert(new Conversion(source, input, output, aside), limits, watch);
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
