package app.roomcast.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of chats ({@code roomcast.chat.*}).
 *
 * @param keep how long messages are kept
 */
@ConfigurationProperties("roomcast.chat")
record ChatSettings(@DefaultValue("30d") Duration keep) {}
