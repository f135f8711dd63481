package app.roomcast.timeline;

import app.roomcast.call.ParticipantId;
import java.util.List;

/** What one end of a pair told of it. */
public record PairEnd(ParticipantId reporter, ParticipantId other, List<QualitySample> samples) {}
