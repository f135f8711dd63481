package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a participant's socket is there. His media may flow without it. */
public enum Connection {
    @JsonProperty("connected")
    CONNECTED,
    @JsonProperty("reconnecting")
    RECONNECTING
}
