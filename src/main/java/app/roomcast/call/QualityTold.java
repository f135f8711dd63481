package app.roomcast.call;

import app.roomcast.room.RoomId;
import java.util.List;

/** A participant has told how his pairs are: those with others in his room, and no others. */
public record QualityTold(RoomId room, ParticipantId participant, List<PairQuality> pairs) {}
