package app.roomcast.packaging;

import app.roomcast.packaging.PackagingEvent.PackageBecamePlayable;
import app.roomcast.packaging.PackagingEvent.PackagingProgressed;
import app.roomcast.packaging.PackagingEvent.PackagingStarted;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches a package grow: tells that it is begun, when it can be played, and how far it has come. */
final class Growth implements Watch {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);
    private static final double SMALLEST_STEP = 0.01;

    private final Run run;
    private final Plan plan;
    private final Contents contents;
    private final Announcer announcer;
    private final Watch outer;
    private final double allWork;
    private double doneWork;
    private double work;
    private @Nullable Publication publication;
    private boolean begun;
    private boolean playable;
    private double reported;
    private long reportedAt;
    private long workedFrom;

    Growth(Run run, Plan plan, Contents contents, Announcer announcer, Watch outer) {
        this.run = run;
        this.plan = plan;
        this.contents = contents;
        this.announcer = announcer;
        this.outer = outer;
        this.allWork = Pass.of(plan).stream().mapToDouble(Pass::work).sum();
    }

    /** Another part of the work begins. */
    void begin(Pass pass, Publication publication) {
        work = pass.work();
        workedFrom = System.nanoTime();
        this.publication = playable ? null : publication;
    }

    /** It is done, now or by an earlier try. */
    void end(Pass pass) {
        doneWork += pass.work();
        work = 0;
        begun = playable = true;
    }

    /** Storing takes a while, and ffmpeg works meanwhile. */
    @Override
    public void started(Process process) {
        outer.started(process);
        if (!begun) {
            begun = true;
            MediaFacts facts = plan.facts();
            run.aside(() -> announcer.announce(new PackagingStarted(run.id(), facts.duration(), facts.audioOnly())));
        }
    }

    @Override
    public void tick(Duration position) {
        outer.tick(position);
        publish();
        becomePlayable();
        if (playable) {
            report(position);
        }
    }

    /** What is not to be watched before it is whole needs no playlist until then. */
    private void publish() {
        try {
            if (publication != null) {
                publication.follow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also called once after the end: a copy is often done before anyone has looked. */
    void becomePlayable() {
        if (playable) {
            return;
        }
        try {
            Optional<MultivariantPlaylist> growing = contents.growing();
            if (growing.isEmpty()) {
                return;
            }
            contents.write(growing.get());
            playable = true;
            var renditions = growing.get().renditions();
            run.aside(() -> announcer.announce(new PackageBecamePlayable(run.id(), renditions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(Duration position) {
        double whole = Math.max(1, plan.facts().duration().toMillis());
        double done = doneWork + work * Math.min(1, position.toMillis() / whole);
        double progress = Math.min(1, done / allWork);
        long now = System.nanoTime();
        if (progress - reported >= SMALLEST_STEP && (reportedAt == 0 || now - reportedAt > BETWEEN_REPORTS.toNanos())) {
            reported = progress;
            reportedAt = now;
            Pace pace = pace(position, done, now);
            run.aside(() -> announcer.announce(new PackagingProgressed(run.id(), progress, pace)));
        }
    }

    /** By what has been done since this part of the work began. */
    private Pace pace(Duration position, double done, long now) {
        double seconds = Math.max(0.001, (now - workedFrom) / 1e9);
        double perSecond = Math.max(1e-9, (done - doneWork) / seconds);
        return new Pace(
                position.toMillis() / 1000.0 / seconds, Duration.ofSeconds(Math.round((allWork - done) / perSecond)));
    }
}
