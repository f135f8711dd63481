package app.roomcast.call;

import app.roomcast.room.RoomId;
import java.time.Instant;
import java.util.List;

/**
 * A call that goes on right now.
 *
 * @param since when its first participant came
 * @param participants in the order in which they joined; never empty
 */
public record RunningCall(RoomId room, Instant since, List<Participant> participants) {}
