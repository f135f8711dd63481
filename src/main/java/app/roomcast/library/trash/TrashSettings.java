package app.roomcast.library.trash;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long videos are kept.
 *
 * @param trash how long what was thrown away can be taken back, above zero
 * @param keepUnwatched what nobody has watched for so long goes to the trash, at least a day; for ever unless it is set
 * @param keepAtMost what is as old as this goes to the trash, at least a day; for ever unless it is set
 */
@ConfigurationProperties("roomcast.library.retention")
@Validated
record TrashSettings(
        @NotNull @DefaultValue("30d") Duration trash,
        @Nullable Duration keepUnwatched,
        @Nullable Duration keepAtMost) {

    private static final Duration DAY = Duration.ofDays(1);

    TrashSettings {
        if (!trash.isPositive() || isTooShort(keepUnwatched) || isTooShort(keepAtMost)) {
            throw new IllegalArgumentException(
                    "roomcast.library.retention: trash must be above zero, keep-unwatched and keep-at-most a day or more");
        }
    }

    private static boolean isTooShort(@Nullable Duration keep) {
        return keep != null && keep.compareTo(DAY) < 0;
    }
}
