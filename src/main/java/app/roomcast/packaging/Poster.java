package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import app.roomcast.packaging.hls.MediaPlaylist;
import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes the still picture of a package: of its own segments, which are upright, square and of one codec already; of the picture attached to a
 * sound; or, where a sound has none, of its waveform. A package without one is whole all the same.
 */
@Component
class Poster {

    private static final String FIRST_USEFUL = "thumbnail=30," + Still.SCALE;

    /** Loudness over time, quiet parts made larger, so that speech is seen beside music. */
    private static final String WAVEFORM =
            "[0:a]aformat=channel_layouts=mono,showwavespic=s=1280x360:colors=0x2dd4bf:scale=sqrt[waveform]";

    /** It is drawn once all has been heard: hours of sound take some seconds, in which nothing comes out. */
    private static final Limits OF_WAVEFORM = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60));

    /** Before it many films are still black. */
    private static final double EARLY_SECONDS = 3;

    private final Still still;
    private final PackagingSettings settings;

    Poster(Still still, PackagingSettings settings) {
        this.still = still;
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
        return still.make(
                source,
                input,
                List.of("-map", "0:" + cover, "-vf", Still.SCALE),
                target.file(HlsPackage.POSTER),
                Still.LIMITS,
                watch);
    }

    private boolean ofSound(MediaFiles sound, Watch watch) throws IOException {
        Path part = sound.target().file("poster_part.mp4");
        try {
            sound.joinInto(part);
            List<String> picture = List.of("-filter_complex", WAVEFORM, "-map", "[waveform]");
            return still.make(part, Still.OWN, picture, sound.target().file(HlsPackage.POSTER), OF_WAVEFORM, watch);
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
            return still.make(
                    part, Still.OWN, List.of("-vf", FIRST_USEFUL), target.file(HlsPackage.POSTER), Still.LIMITS, watch);
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
}
