package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An RTCSessionDescriptionInit (WebRTC 1.0, 4.6.1), relayed as it came.
 *
 * @param sdp absent or empty in a rollback
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionDescription(Type type, @Nullable String sdp) {

    SessionDescription {
        if (type == null || (sdp == null && type != Type.ROLLBACK)) {
            throw new IllegalArgumentException("A description has a type and an sdp");
        }
    }

    /** RTCSdpType. */
    enum Type {
        @JsonProperty("offer")
        OFFER,
        @JsonProperty("pranswer")
        PRANSWER,
        @JsonProperty("answer")
        ANSWER,
        @JsonProperty("rollback")
        ROLLBACK
    }
}
