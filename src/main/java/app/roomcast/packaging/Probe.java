package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.FfmpegOverdue;
import app.roomcast.packaging.ffmpeg.Probed;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out what a source holds, trusting neither its name nor its headers, in one bounded run of ffprobe. */
@Component
class Probe {

    private final Ffmpeg ffmpeg;
    private final PackagingSettings settings;

    Probe(Ffmpeg ffmpeg, PackagingSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    MediaFacts facts(Path source, Watch watch) throws IOException {
        SourceKind kind = SourceKind.of(source);
        List<String> options = new ArrayList<>(List.of("-v", "error"));
        options.addAll(SourceLimits.options(kind, settings.maxPixels()));
        options.addAll(ProbeReport.OPTIONS);
        options.add("file:" + source.toAbsolutePath());
        Duration limit = settings.probeLimit(Files.size(source));
        try {
            Probed<ProbeReport> probed =
                    ffmpeg.probe(options, limit, output -> ProbeReport.read(output, settings), watch);
            if (probed.report().streams().isEmpty() && probed.exit().mentions("not on whitelist")) {
                throw new Unpackageable(
                        "unsupported-codec", String.join(" ", probed.exit().complaints()));
            }
            if (probed.exit().mentions("max pixel count")) {
                throw new Unpackageable("too-many-pixels", "more than " + settings.maxPixels());
            }
            return new FactFinder(kind, probed.report(), settings).find();
        } catch (FfmpegOverdue e) {
            throw new TryFailed("probe-overdue", "not done after " + limit, e);
        }
    }
}
