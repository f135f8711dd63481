package app.roomcast.timeline;

import app.roomcast.call.ParticipantId;
import app.roomcast.room.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is known of calls that were, and of the stored part of those that go on. */
@Component
public class Timelines {

    private static final int MOST_CALLS = 100;

    private final CallRecords records;

    Timelines(CallRecords records) {
        this.records = records;
    }

    /** The newest first. */
    public List<PastCall> of(RoomId room) {
        return records.of(room, MOST_CALLS);
    }

    public Optional<CallTimeline> find(UUID id) {
        return records.find(id).map(this::timeline);
    }

    private CallTimeline timeline(PastCall call) {
        var moments = records.moments(call.id(), Story.MOST_MOMENTS + 1);
        var names = new LinkedHashMap<ParticipantId, String>();
        moments.forEach(moment -> names.putIfAbsent(moment.participant(), moment.name()));
        var minutes = records.pairEnds(call.id(), Story.MOST_BLOCKS + 1);
        var pairs = joined(minutes);
        var isShortened = moments.size() > Story.MOST_MOMENTS || minutes.size() > Story.MOST_BLOCKS;
        return new CallTimeline(call, names, moments, pairs, Verdict.on(names, moments, pairs), isShortened);
    }

    /** Minute after minute becomes one line for each end. */
    private static List<PairEnd> joined(List<PairEnd> minutes) {
        Map<List<ParticipantId>, PairEnd> whole = new LinkedHashMap<>();
        for (var minute : minutes) {
            whole.computeIfAbsent(
                            List.of(minute.reporter(), minute.other()),
                            ends -> new PairEnd(minute.reporter(), minute.other(), new ArrayList<>()))
                    .samples()
                    .addAll(minute.samples());
        }
        return List.copyOf(whole.values());
    }
}
