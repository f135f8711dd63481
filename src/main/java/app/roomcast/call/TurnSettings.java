package app.roomcast.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A TURN server that knows nobody, and lets in who shows a name that this portal has signed (coturn: {@code use-auth-secret}).
 *
 * @param urls such as {@code turn:turn.example.org:3478?transport=udp}
 * @param secret shared with the server ({@code static-auth-secret})
 * @param credentialLength how long credentials are good, 1 minute to 1 hour
 */
record TurnSettings(
        @NotEmpty List<String> urls,
        @NotBlank String secret,

        @DurationMin(minutes = 1) @DurationMax(hours = 1) @DefaultValue("10m")
        Duration credentialLength) {

    @Override
    public String toString() {
        return "TurnSettings[urls=" + urls + ", credentialLength=" + credentialLength + "]";
    }
}
