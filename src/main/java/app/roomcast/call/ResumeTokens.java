package app.roomcast.call;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Signs resume tokens and reads them back: {@code base64url(content) . base64url(HMAC-SHA256)}. */
@Component
class ResumeTokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 200;

    private final SecretKey key;

    ResumeTokens(ResumeKey key) {
        this.key = key.value();
    }

    String sign(ResumeToken token) {
        var content = token.bytes();
        return ENCODER.encodeToString(content) + "." + ENCODER.encodeToString(mac(content));
    }

    /** Empty when we have not signed it. */
    Optional<ResumeToken> read(String text) {
        var dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var content = Base64.getUrlDecoder().decode(text.substring(0, dot));
            var mac = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return MessageDigest.isEqual(mac, mac(content)) ? Optional.of(ResumeToken.of(content)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
