package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An RTCIceServer (WebRTC 1.0, 4.2.5): STUN or TURN addresses, the latter with credentials. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {}
