package app.roomcast.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code roomcast.account}.
 *
 * @param adminUsername the first administrator, made at a start that finds none (ROOMCAST_ADMIN_USERNAME)
 * @param adminPassword his password (ROOMCAST_ADMIN_PASSWORD)
 * @param invitationLength how long an invitation's link is good; 7 days unless set
 * @param sessionLength how long an unused sign-in lasts; 30 days unless set
 */
@ConfigurationProperties("roomcast.account")
record AccountSettings(
        @Nullable String adminUsername,
        @Nullable String adminPassword,
        @DefaultValue("7d") Duration invitationLength,
        @DefaultValue("30d") Duration sessionLength) {}
