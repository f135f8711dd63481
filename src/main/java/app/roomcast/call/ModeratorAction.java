package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a moderator does about somebody below him. The first four are asked of the other one's browser, which obeys. */
enum ModeratorAction {
    @JsonProperty("mute")
    MUTE,
    @JsonProperty("stop-camera")
    STOP_CAMERA,
    @JsonProperty("stop-share")
    STOP_SHARE,
    @JsonProperty("lower-hand")
    LOWER_HAND,
    /** Out, and may come again. */
    @JsonProperty("remove")
    REMOVE,
    /** Out, and may not come again before the call is over. */
    @JsonProperty("ban")
    BAN
}
