package app.roomcast.library.tus;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much the library takes in. Counted is what was uploaded, what lies in the trash too; packages come on top of it.
 *
 * @param person how much of it may be one person's, above zero; without a limit unless it is set
 * @param server how much it may be in all, above zero; without a limit unless it is set
 */
@ConfigurationProperties("roomcast.library.quota")
record QuotaSettings(@Nullable DataSize person, @Nullable DataSize server) {

    QuotaSettings {
        if (isNothing(person) || isNothing(server)) {
            throw new IllegalArgumentException("roomcast.library.quota: person and server must be above zero");
        }
    }

    private static boolean isNothing(@Nullable DataSize quota) {
        return quota != null && quota.toBytes() < 1;
    }
}
