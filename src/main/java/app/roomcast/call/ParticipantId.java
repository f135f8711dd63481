package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a participant: one person on one device, from welcome until he has left, across lost sockets and restarts. */
public record ParticipantId(UUID value) {

    static ParticipantId random() {
        return new ParticipantId(UUID.randomUUID());
    }

    @JsonCreator
    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    /** Whether this one is the polite side of the pair. Only the ids decide, so both sides agree for ever. */
    boolean isPoliteTowards(ParticipantId other) {
        return toString().compareTo(other.toString()) < 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
