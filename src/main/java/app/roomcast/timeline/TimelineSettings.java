package app.roomcast.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of timelines ({@code roomcast.timeline.*}).
 *
 * @param keep how long the timeline of a call is kept after its end
 */
@ConfigurationProperties("roomcast.timeline")
record TimelineSettings(@DefaultValue("30d") Duration keep) {}
