package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a participant is gone, as the others are told. */
enum Departure {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("vanished")
    VANISHED,
    @JsonProperty("removed")
    REMOVED
}
