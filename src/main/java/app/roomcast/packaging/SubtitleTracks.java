package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.FfmpegOverdue;
import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the subtitles of a source that are text. A package without them is whole all the same. */
@Component
class SubtitleTracks {

    /** Bytes of each: more than any film says. */
    static final long LARGEST = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SubtitleTracks.class);

    private final Ffmpeg ffmpeg;
    private final PackagingSettings settings;

    SubtitleTracks(Ffmpeg ffmpeg, PackagingSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /** All in one run, as each run has to go through the whole file. */
    List<Subtitle> read(MediaFacts facts, Path source, HlsPackage target, Watch watch) throws IOException {
        if (facts.texts().isEmpty()) {
            return List.of();
        }
        List<String> options = new ArrayList<>();
        for (TextTrack track : facts.texts()) {
            options.addAll(List.of("-map", "0:" + track.index(), "-c:s", "webvtt", "-fs", Long.toString(2 * LARGEST)));
            options.addAll(List.of("-map_metadata", "-1", "-f", "webvtt"));
            options.add(aside(track, target).toAbsolutePath().toString());
        }
        options.removeLast();
        var input = SourceLimits.options(facts.kind(), settings.maxPixels());
        var output = aside(facts.texts().getLast(), target);
        var limits = new Limits(settings.wallLimit(facts.duration()), settings.stallLimit());
        try {
            ffmpeg.convert(new Conversion(source, input, options, output), limits, watch);
            return made(facts.texts(), target);
        } catch (FfmpegOverdue e) {
            LOG.warn("Leaving out the subtitles of {}: {}", source, e.getMessage());
            return List.of();
        } finally {
            for (TextTrack track : facts.texts()) {
                Files.deleteIfExists(aside(track, target));
            }
        }
    }

    private static List<Subtitle> made(List<TextTrack> tracks, HlsPackage target) throws IOException {
        List<Subtitle> made = new ArrayList<>();
        for (TextTrack track : tracks) {
            Path file = aside(track, target);
            if (Files.exists(file) && Files.size(file) <= LARGEST) {
                try {
                    made.add(new Subtitle(track.language(), Files.readString(file)));
                } catch (CharacterCodingException broken) {
                    LOG.info("Leaving out the subtitles in {}: not UTF-8", track.language());
                }
            }
        }
        return made;
    }

    private static Path aside(TextTrack track, HlsPackage target) {
        return target.file("subtitles_" + track.index() + "_aside.vtt");
    }
}
