package app.roomcast.call;

import app.roomcast.call.PairQuality.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what happens in calls, since the start of the portal: some of it seen here, some of it told by browsers. */
@Component
public class CallCounters {

    private final LongAdder joins = new LongAdder();
    private final LongAdder resumesTried = new LongAdder();
    private final LongAdder resumesKept = new LongAdder();
    private final LongAdder resumesRestored = new LongAdder();
    /** By the ordinal of the path. */
    private final List<LongAdder> connected =
            Stream.generate(LongAdder::new).limit(Path.values().length).toList();

    private final LongAdder failed = new LongAdder();
    private final LongAdder firstFrames = new LongAdder();
    private final LongAdder firstFrameMillis = new LongAdder();
    private final LongAdder firstFramesWithinASecond = new LongAdder();
    private final LongAdder restarts = new LongAdder();
    private final LongAdder rebuilds = new LongAdder();
    private final LongAdder glares = new LongAdder();

    @EventListener
    void joined(ParticipantJoined event) {
        joins.increment();
    }

    void resumeTried() {
        resumesTried.increment();
    }

    void resumeKept() {
        resumesKept.increment();
    }

    void resumeRestored() {
        resumesRestored.increment();
    }

    void add(Experience told) {
        told.connected().forEach((path, times) -> connected.get(path.ordinal()).add(times));
        failed.add(told.failed());
        restarts.add(told.restarts());
        rebuilds.add(told.rebuilds());
        glares.add(told.glares());
        if (told.firstFrame() != null) {
            firstFrames.increment();
            firstFrameMillis.add(told.firstFrame());
            if (told.firstFrame() <= 1_000) {
                firstFramesWithinASecond.increment();
            }
        }
    }

    public CallCounts counts() {
        var paths = new EnumMap<Path, Long>(Path.class);
        for (var path : Path.values()) {
            paths.put(path, connected.get(path.ordinal()).sum());
        }
        return new CallCounts(
                joins.sum(),
                new CallCounts.Resumes(resumesTried.sum(), resumesKept.sum(), resumesRestored.sum()),
                new CallCounts.Connections(paths, failed.sum()),
                new CallCounts.FirstFrames(firstFrames.sum(), firstFrameMillis.sum(), firstFramesWithinASecond.sum()),
                restarts.sum(),
                rebuilds.sum(),
                glares.sum());
    }
}
