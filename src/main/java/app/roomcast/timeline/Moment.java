package app.roomcast.timeline;

import app.roomcast.call.ParticipantId;
import java.time.Instant;

/** What happened to a participant in a call, and when. */
public record Moment(Instant at, ParticipantId participant, String name, Kind kind) {

    public enum Kind {
        JOINED,
        /** His way to the portal broke. */
        LOST,
        BACK,
        LEFT
    }
}
