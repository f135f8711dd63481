package app.roomcast.packaging;

import app.roomcast.packaging.PackagingEvent.PackageBecamePlayable;
import app.roomcast.packaging.PackagingEvent.PackagingProgressed;
import app.roomcast.packaging.PackagingEvent.PackagingStarted;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Watches a package grow: tells that it is begun, when it can be played, and how far it has come. */
final class Growth implements Watch {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);
    private static final double SMALLEST_STEP = 0.01;

    private final Run run;
    private final Plan plan;
    private final HlsPackage target;
    private final Announcer announcer;
    private final Watch outer;
    private boolean playable;
    private double reported;
    private long reportedAt;

    Growth(Run run, Plan plan, HlsPackage target, Announcer announcer, Watch outer) {
        this.run = run;
        this.plan = plan;
        this.target = target;
        this.announcer = announcer;
        this.outer = outer;
    }

    /** Storing takes a while, and ffmpeg works meanwhile. */
    @Override
    public void started(Process process) {
        outer.started(process);
        MediaFacts facts = plan.facts();
        run.aside(() -> announcer.announce(new PackagingStarted(run.id(), facts.duration(), facts.audioOnly())));
    }

    @Override
    public void tick(Duration position) {
        outer.tick(position);
        becomePlayable();
        if (playable) {
            report(position);
        }
    }

    /** Also called once after the end: a copy is often done before anyone has looked. */
    void becomePlayable() {
        if (playable || !Files.exists(target.file(HlsPackage.MEDIA))) {
            return;
        }
        try {
            List<String> codecs = InitSegment.codecs(target.file(HlsPackage.INIT));
            if (codecs.isEmpty()) {
                return;
            }
            long expected = plan.expectedBitrate();
            target.write(HlsPackage.MASTER, MultivariantPlaylist.text(plan, new Bandwidth(expected, expected), codecs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        playable = true;
        Rendition rendition = rendition(plan.expectedBitrate());
        run.aside(() -> announcer.announce(new PackageBecamePlayable(run.id(), List.of(rendition))));
    }

    Rendition rendition(long bitrate) {
        FrameSize size = plan.size();
        return new Rendition(plan.renditionName(), size.width(), size.height(), bitrate);
    }

    private void report(Duration position) {
        double whole = Math.max(1, plan.facts().duration().toMillis());
        double progress = Math.min(1, position.toMillis() / whole);
        long now = System.nanoTime();
        if (progress - reported >= SMALLEST_STEP && (reportedAt == 0 || now - reportedAt > BETWEEN_REPORTS.toNanos())) {
            reported = progress;
            reportedAt = now;
            run.aside(() -> announcer.announce(new PackagingProgressed(run.id(), progress)));
        }
    }
}
