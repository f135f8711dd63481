package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a participant can send: microphone, camera, screen, and the screen's sound. */
enum Slot {
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("screen")
    SCREEN,
    @JsonProperty("screenAudio")
    SCREEN_AUDIO
}
