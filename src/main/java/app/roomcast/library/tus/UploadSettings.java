package app.roomcast.library.tus;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be uploaded.
 *
 * @param maxUpload the largest file, 1 byte or more
 * @param diskReserve what an upload has to leave free on the disk of the media directory, 0 or more
 * @param uploadExpiry how long an upload that nobody continues is kept
 */
@ConfigurationProperties("roomcast.library")
@Validated
record UploadSettings(
        @NotNull @DefaultValue("20GB") DataSize maxUpload,
        @NotNull @DefaultValue("1GB") DataSize diskReserve,
        @NotNull @DefaultValue("7d") Duration uploadExpiry) {

    UploadSettings {
        if (maxUpload.toBytes() < 1 || diskReserve.isNegative() || !uploadExpiry.isPositive()) {
            throw new IllegalArgumentException(
                    "roomcast.library: max-upload and upload-expiry must be above zero, disk-reserve not below");
        }
    }
}
