package app.roomcast.call;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of calls ({@code roomcast.call.*}).
 *
 * @param resumeWindow how long a participant without a socket keeps his place
 * @param iceServers STUN and TURN servers offered to browsers as they are: urls, username, credential
 * @param turn a TURN server with credentials that end, or nothing
 */
@Validated
@ConfigurationProperties("roomcast.call")
record CallSettings(
        @DefaultValue("60s") Duration resumeWindow,
        @DefaultValue List<IceServer> iceServers,
        @Valid @Nullable TurnSettings turn) {}
