package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be said without a word. */
enum Reaction {
    @JsonProperty("thumbs-up")
    THUMBS_UP,
    @JsonProperty("clap")
    CLAP,
    @JsonProperty("heart")
    HEART,
    @JsonProperty("laugh")
    LAUGH,
    @JsonProperty("surprise")
    SURPRISE,
    @JsonProperty("celebrate")
    CELEBRATE
}
