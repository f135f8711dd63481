package app.roomcast.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of calls ({@code roomcast.call.*}).
 *
 * @param capacity participants in one call, 2 to 16: each sends to every other
 * @param resumeWindow how long a participant without a socket keeps his place
 * @param iceServers STUN and TURN servers offered to browsers: urls, username, credential
 */
@Validated
@ConfigurationProperties("roomcast.call")
record CallSettings(
        @Min(2) @Max(16) @DefaultValue("4") int capacity,
        @DefaultValue("60s") Duration resumeWindow,
        @DefaultValue List<IceServer> iceServers) {}
