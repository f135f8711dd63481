package app.roomcast.call;

import app.roomcast.room.RoomRole;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant as one receiver sees him.
 *
 * @param hand since when it is raised, or null
 * @param misses what does not arrive at him of what others send; not written where nothing is missed
 * @param polite whether the receiver is the polite side of the pair; null in the receiver's view of himself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticipantView(
        ParticipantId id,
        String name,
        RoomRole role,
        String device,
        boolean audio,
        boolean video,
        boolean screen,
        boolean screenAudio,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant hand,
        Connection connection,
        Instant joinedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Miss> misses,
        @Nullable Boolean polite) {

    ParticipantView {
        misses = misses == null ? List.of() : misses;
    }
}
