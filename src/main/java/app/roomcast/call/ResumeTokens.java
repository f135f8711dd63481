package app.roomcast.call;

import app.roomcast.platform.SigningKey;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs resume tokens and reads them back: {@code base64url(content) . base64url(HMAC-SHA256)}. The key is {@code resume.key} in the data
 * directory.
 */
@Component
class ResumeTokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 200;

    private final SigningKey key;

    ResumeTokens(@Value("${roomcast.data-dir}") Path dataDirectory) {
        this.key = SigningKey.keptIn(dataDirectory.resolve("resume.key"));
    }

    String sign(ResumeToken token) {
        var content = token.bytes();
        return ENCODER.encodeToString(content) + "." + ENCODER.encodeToString(key.sign(content));
    }

    /** Empty when we have not signed it. */
    Optional<ResumeToken> read(String text) {
        var dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var content = Base64.getUrlDecoder().decode(text.substring(0, dot));
            var signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return key.hasSigned(content, signature) ? Optional.of(ResumeToken.of(content)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
