package app.roomcast.packaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of packaging; docs/packaging.md tells them to the operator.
 *
 * @param maxDuration of a source
 * @param maxTracks of a source, of every kind
 * @param maxPixels of a picture, width times height (default 8192 x 4320)
 * @param maxCopyBitrate in bit/s; what has more is encoded
 * @param probeLimit for looking at a source; one second more for each 64 MiB, because every packet is read
 * @param stallLimit without progress before a try is ended
 * @param minWallLimit a try may take this long, or 20 times the duration, whichever is more
 * @param retryDelay before the second try; twice that before the third
 * @param maxTries before a job is given up
 * @param spareRoom left on the disk of the packages; with less, jobs wait
 * @param roomDelay before a job that waits for room looks again
 * @param maxKills of the portal during the tries of a job that do not count as tries
 */
@Validated
@ConfigurationProperties("roomcast.packaging")
record PackagingSettings(
        @DefaultValue("12h") Duration maxDuration,
        @Min(1) @Max(1000) @DefaultValue("32") int maxTracks,
        @Min(1) @DefaultValue("35389440") long maxPixels,
        @Min(1) @DefaultValue("12000000") long maxCopyBitrate,
        @DefaultValue("15s") Duration probeLimit,
        @DefaultValue("60s") Duration stallLimit,
        @DefaultValue("10m") Duration minWallLimit,
        @DefaultValue("5s") Duration retryDelay,
        @Min(1) @Max(20) @DefaultValue("3") int maxTries,
        @DefaultValue("64MB") DataSize spareRoom,
        @DefaultValue("30s") Duration roomDelay,
        @Min(0) @Max(1000) @DefaultValue("10") int maxKills) {

    private static final int WALL_FACTOR = 20;

    Duration wallLimit(Duration source) {
        Duration scaled = source.multipliedBy(WALL_FACTOR);
        return scaled.compareTo(minWallLimit) > 0 ? scaled : minWallLimit;
    }

    Duration probeLimit(long sourceBytes) {
        return probeLimit.plusSeconds(sourceBytes >> 26);
    }
}
