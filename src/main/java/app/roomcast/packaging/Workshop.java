package app.roomcast.packaging;

import app.roomcast.packaging.PackagingEvent.FirstRenditionFinished;
import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.SubtitlesFound;
import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Exit;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.FfmpegOverdue;
import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One try at a package: probe, plan, make, verify, finish. Renditions that an earlier try has finished are kept. */
@Component
class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    private final Probe probe;
    private final Ffmpeg ffmpeg;
    private final Poster poster;
    private final Storyboard storyboard;
    private final SubtitleTracks subtitles;
    private final Announcer announcer;
    private final PackagingSettings settings;
    private final CopyGate gate;

    Workshop(
            Probe probe,
            Ffmpeg ffmpeg,
            Poster poster,
            Storyboard storyboard,
            SubtitleTracks subtitles,
            Announcer announcer,
            PackagingSettings settings) {
        this.probe = probe;
        this.ffmpeg = ffmpeg;
        this.poster = poster;
        this.storyboard = storyboard;
        this.subtitles = subtitles;
        this.announcer = announcer;
        this.settings = settings;
        this.gate = new CopyGate(settings.maxCopyBitrate());
    }

    /** How far a try has come. */
    enum Made {
        FIRST_RENDITION,
        PACKAGE
    }

    boolean hasRoomFor(PackagingRequest request) throws IOException {
        return !verdict(new HlsPackage(request.directory())).isFull();
    }

    /**
     * Returns when the package is whole and announced, or its first rendition is and the others have to wait.
     *
     * @param goesOn whether the others may be made right after the first
     * @param last whether no other try follows, so that a package whose first rendition is whole is finished without the others
     */
    Made make(PackagingRequest request, Run run, Watch watch, BooleanSupplier goesOn, boolean last) throws IOException {
        var target = new HlsPackage(request.directory());
        try {
            target.keepWhatIsFinished();
            Plan plan = Plan.of(probe.facts(request.source(), watch), gate).orWhatWasBegun(target);
            LOG.info(
                    "Packaging {}: {} of {}, copy refused for {}",
                    run.id(),
                    plan instanceof Plan.Picture picture ? picture.ladder() : "sound",
                    plan.duration(),
                    gate.objections(plan.facts()));
            try {
                return make(request, plan, target, run, watch, goesOn, last);
            } catch (CopyIsUnfit e) {
                LOG.info("Encoding {}, since its copy is unfit: {}", run.id(), e.getMessage());
                target.keepWhatIsFinished();
                return make(request, Plan.encoded(plan.facts()), target, run, watch, goesOn, last);
            }
        } catch (IOException | UncheckedIOException e) {
            if (verdict(target).isFull()) {
                throw new DiskIsFull(e.toString(), e);
            }
            throw e;
        }
    }

    private Made make(
            PackagingRequest request,
            Plan plan,
            HlsPackage target,
            Run run,
            Watch watch,
            BooleanSupplier goesOn,
            boolean last)
            throws IOException {
        var contents = new Contents(target, plan);
        var growth = new Growth(run, plan, contents, announcer, watch);
        List<Pass> passes = Pass.of(plan);
        var made = new ArrayList<Pass>();
        for (Pass pass : passes) {
            try {
                if (!isMade(pass, target)) {
                    convert(request, pass, target, growth);
                }
                made.add(pass);
                judge(contents, made, target);
            } catch (Unpackageable | TryFailed e) {
                made.remove(pass);
                if (made.isEmpty() || (e instanceof TryFailed && !last)) {
                    throw e;
                }
                LOG.warn("Finishing {} without {}: {}", run.id(), pass.rungs(), e.getMessage());
                target.keepWhatIsFinished();
                break;
            }
            growth.end(pass);
            if (made.size() == 1) {
                tellSubtitles(request, plan, target, run, watch);
            }
            if (made.size() == 1 && passes.size() > 1) {
                Whole whole = finish(request, contents, made, target, watch);
                run.aside(() -> announcer.announce(
                        new FirstRenditionFinished(run.id(), whole.duration, whole.renditions, whole.poster)));
                if (!goesOn.getAsBoolean()) {
                    return Made.FIRST_RENDITION;
                }
            }
        }
        Whole whole = finish(request, contents, made, target, watch);
        storyboard.make(target, whole.smallest, watch);
        run.aside(() ->
                announcer.announce(new PackageFinished(run.id(), whole.duration, whole.renditions, whole.poster)));
        return Made.PACKAGE;
    }

    private void tellSubtitles(PackagingRequest request, Plan plan, HlsPackage target, Run run, Watch watch)
            throws IOException {
        List<Subtitle> found = subtitles.read(plan.facts(), request.source(), target, watch);
        if (!found.isEmpty()) {
            run.aside(() -> announcer.announce(new SubtitlesFound(run.id(), found)));
        }
    }

    private static boolean isMade(Pass pass, HlsPackage target) throws IOException {
        for (String stem : pass.stems()) {
            if (!new MediaFiles(target, stem).isClosed()) {
                return false;
            }
        }
        return true;
    }

    private void convert(PackagingRequest request, Pass pass, HlsPackage target, Growth growth) throws IOException {
        var publication = new Publication(pass, target);
        growth.begin(pass, publication);
        var conversion = new Conversion(
                request.source(),
                SourceLimits.options(pass.plan().facts().kind(), settings.maxPixels()),
                HlsOptions.of(pass, target),
                new MediaFiles(target, pass.stems().getLast()).draftFile());
        var limits = new Limits(settings.wallLimit(pass.plan().facts().duration()), settings.stallLimit());
        Exit exit;
        try {
            exit = ffmpeg.convert(conversion, limits, growth);
        } catch (FfmpegOverdue e) {
            throw new TryFailed("packaging-stalled", String.valueOf(e.getMessage()), e);
        }
        verdict(target).onPass(pass, publication, exit);
        publication.close();
        growth.becomePlayable();
    }

    /** What makes the package wrong is removed, so that it is made anew and not kept. */
    private void judge(Contents contents, List<Pass> made, HlsPackage target) throws IOException {
        try {
            verdict(target).onWhole(contents.plan(), contents.finished(made));
        } catch (TryFailed e) {
            for (String stem : made.getLast().stems()) {
                new MediaFiles(target, stem).remove();
            }
            throw e;
        }
    }

    private Verdict verdict(HlsPackage target) {
        return new Verdict(target, settings.spareRoom());
    }

    /** What is told of a package whose renditions are whole. */
    private record Whole(Duration duration, List<Rendition> renditions, boolean poster, Optional<String> smallest) {}

    private Whole finish(PackagingRequest request, Contents contents, List<Pass> made, HlsPackage target, Watch watch)
            throws IOException {
        MultivariantPlaylist playlist = contents.finished(made);
        contents.write(playlist);
        var largest = new MediaFiles(target, playlist.largest());
        boolean pictured = poster.make(contents.plan(), request.source(), largest, watch);
        double seconds = largest.playlist().orElseThrow().seconds();
        Duration duration = Duration.ofMillis(Math.round(seconds * 1000));
        return new Whole(duration, playlist.renditions(), pictured, playlist.smallest());
    }
}
