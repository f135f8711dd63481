package app.roomcast.call;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Which STUN and TURN servers a participant may use, with credentials of his own that soon end: the name is the second of its end
 * and the participant, the password an HMAC-SHA1 of that under the secret that portal and server share (draft-uberti-behave-turn-rest).
 */
@Component
class IceOffers {

    private static final String ALGORITHM = "HmacSHA1";

    private final CallSettings settings;
    private final Clock clock;

    IceOffers(CallSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    IceServers to(ParticipantId participant) {
        var turn = settings.turn();
        if (turn == null) {
            return new IceServers(settings.iceServers(), null);
        }
        var end = clock.instant().plus(turn.credentialLength()).truncatedTo(ChronoUnit.SECONDS);
        var name = end.getEpochSecond() + ":" + participant;
        var servers = new ArrayList<>(settings.iceServers());
        servers.add(new IceServer(turn.urls(), name, password(turn.secret(), name)));
        return new IceServers(List.copyOf(servers), end);
    }

    /** How often everybody inside gets new credentials: well before the old ones end. */
    Optional<Duration> renewal() {
        return Optional.ofNullable(settings.turn())
                .map(turn -> turn.credentialLength().dividedBy(2));
    }

    private static String password(String secret, String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1", e);
        }
    }
}
