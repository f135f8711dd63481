package app.roomcast.packaging;

import app.roomcast.packaging.Conformance.Violation;
import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Exit;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.FfmpegOverdue;
import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One try at a package: probe, plan, make, verify, finish. */
@Component
class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final long FULL_DISK_BYTES = 16L << 20;

    private final Probe probe;
    private final Ffmpeg ffmpeg;
    private final Poster poster;
    private final Announcer announcer;
    private final PackagingSettings settings;
    private final CopyGate gate;

    Workshop(Probe probe, Ffmpeg ffmpeg, Poster poster, Announcer announcer, PackagingSettings settings) {
        this.probe = probe;
        this.ffmpeg = ffmpeg;
        this.poster = poster;
        this.announcer = announcer;
        this.settings = settings;
        this.gate = new CopyGate(settings.maxCopyBitrate());
    }

    /** Returns when the package is whole and announced. */
    void make(PackagingRequest request, Run run, Watch watch) throws IOException {
        var target = new HlsPackage(request.directory());
        try {
            target.empty();
            MediaFacts facts = probe.facts(request.source(), watch);
            Plan plan = Plan.of(facts, gate);
            LOG.info(
                    "Packaging {}: {} of {}, copy refused for {}",
                    run.id(),
                    plan.renditionName(),
                    facts.duration(),
                    gate.objections(facts));
            var growth = new Growth(run, plan, target, announcer, watch);
            convert(request, plan, target, growth);
            growth.becomePlayable();
            finish(request, plan, target, growth, run, watch);
        } catch (IOException | UncheckedIOException e) {
            if (isFull(target)) {
                throw new TryFailed("packaging-disk-full", e.toString(), e);
            }
            throw e;
        }
    }

    private void convert(PackagingRequest request, Plan plan, HlsPackage target, Growth growth) throws IOException {
        var conversion = new Conversion(
                request.source(),
                SourceLimits.options(plan.facts().kind(), settings.maxPixels()),
                HlsOptions.of(plan, target),
                target.file(HlsPackage.MEDIA));
        var limits = new Limits(settings.wallLimit(plan.facts().duration()), settings.stallLimit());
        Exit exit;
        try {
            exit = ffmpeg.convert(conversion, limits, growth);
        } catch (FfmpegOverdue e) {
            throw new TryFailed("packaging-stalled", String.valueOf(e.getMessage()), e);
        }
        List<Violation> violations = Conformance.check(target, plan.duration());
        if (exit.status() != 0 || !violations.isEmpty()) {
            throw failure(target, exit, violations);
        }
    }

    /** A full disk passes, a signal may; what ffmpeg itself gives up on, or leaves short, it will again. */
    private static RuntimeException failure(HlsPackage target, Exit exit, List<Violation> violations)
            throws IOException {
        String detail = "exit " + exit.status() + ", " + violations + ", " + exit.complaints();
        if (exit.mentions("No space left") || exit.mentions("quota exceeded") || isFull(target)) {
            return new TryFailed("packaging-disk-full", detail);
        }
        boolean ownVerdict = exit.status() > 0 && exit.status() < 128;
        if (ownVerdict
                && (exit.mentions("Invalid data")
                        || exit.mentions("Error while decoding")
                        || exit.mentions("Nothing was written"))) {
            return new Unpackageable("damaged-media", detail);
        }
        boolean shortOnly = exit.status() == 0
                && violations.stream().allMatch(violation -> violation.rule().equals("duration-differs"));
        return shortOnly ? new Unpackageable("damaged-media", detail) : new TryFailed("packaging-failed", detail);
    }

    private void finish(PackagingRequest request, Plan plan, HlsPackage target, Growth growth, Run run, Watch watch)
            throws IOException {
        target.closeMediaPlaylist();
        MediaPlaylist playlist = target.mediaPlaylist().orElseThrow();
        Bandwidth bandwidth = Bandwidth.measured(target, playlist);
        List<String> codecs = InitSegment.codecs(target.file(HlsPackage.INIT));
        target.write(HlsPackage.MASTER, MultivariantPlaylist.text(plan, bandwidth, codecs));
        boolean pictured = poster.make(plan, request.source(), target, playlist, watch);
        Duration duration = Duration.ofMillis(Math.round(playlist.seconds() * 1000));
        var finished = new PackageFinished(run.id(), duration, List.of(growth.rendition(bandwidth.peak())), pictured);
        run.aside(() -> announcer.announce(finished));
    }

    private static boolean isFull(HlsPackage target) throws IOException {
        return Files.exists(target.directory())
                && Files.getFileStore(target.directory()).getUsableSpace() < FULL_DISK_BYTES;
    }
}
