package app.roomcast.platform.stomp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of a socket ({@code roomcast.stomp.*}).
 *
 * @param messagesPerSecond frames a socket may send each second, 1 to 1,000,000; and as many messages that hold no frame
 * @param burst how many it may send at once after a pause, 1 to 1,000,000
 * @param refusalsBeforeClose rate refusals that close the socket, 1 to 100,000; one is forgotten every 100 ms
 * @param frameLimit the largest frame taken
 * @param unreadLimit output that may wait for a slow reader before its socket is closed
 * @param socketsOfAPerson that may be open at once, 1 to 100,000
 * @param sendTimeLimit how long one write may take before the socket is closed
 */
@Validated
@ConfigurationProperties("roomcast.stomp")
record StompSettings(
        @Min(1) @Max(1_000_000) @DefaultValue("50") int messagesPerSecond,
        @Min(1) @Max(1_000_000) @DefaultValue("100") int burst,
        @Min(1) @Max(100_000) @DefaultValue("500") int refusalsBeforeClose,
        @DefaultValue("256KB") DataSize frameLimit,
        @DefaultValue("1MB") DataSize unreadLimit,
        @Min(1) @Max(100_000) @DefaultValue("100") int socketsOfAPerson,
        @DefaultValue("10s") Duration sendTimeLimit) {}
