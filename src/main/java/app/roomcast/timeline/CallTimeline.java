package app.roomcast.timeline;

import app.roomcast.call.ParticipantId;
import java.util.List;
import java.util.Map;

/**
 * All that is known of a call.
 *
 * @param names of all who were inside, in the order in which they came
 * @param isShortened whether more had happened than is kept
 */
public record CallTimeline(
        PastCall call,
        Map<ParticipantId, String> names,
        List<Moment> moments,
        List<PairEnd> pairs,
        Verdict verdict,
        boolean isShortened) {}
