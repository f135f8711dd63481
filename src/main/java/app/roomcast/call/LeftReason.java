package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a participant is no longer in the call, as he himself is told. */
enum LeftReason {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("removed")
    REMOVED,
    /** The guest link by which he came has expired or was withdrawn. */
    @JsonProperty("link-ended")
    LINK_ENDED,
    /** A moderator has put him out until the call is over. */
    @JsonProperty("banned")
    BANNED,
    /** He waited, and was not let in. */
    @JsonProperty("denied")
    DENIED,
    @JsonProperty("room-closed")
    ROOM_CLOSED,
    @JsonProperty("disabled")
    DISABLED,
    /** A newer socket of the same person has resumed this participant. */
    @JsonProperty("elsewhere")
    ELSEWHERE
}
