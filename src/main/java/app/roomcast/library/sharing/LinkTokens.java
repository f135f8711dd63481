package app.roomcast.library.sharing;

import app.roomcast.platform.SigningKey;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What stands in the address of a link: {@code base64url(id, HMAC-SHA256(id))}. The signature is no secret of the table's, so the owner can be
 * shown the address again. The key is {@code links.key} in the data directory; without that file all links are over.
 */
@Component
class LinkTokens {

    private static final int ID = 16;
    private static final int LENGTH = 64;

    private final SigningKey key;

    LinkTokens(@Value("${roomcast.data-dir}") Path dataDirectory) {
        this.key = SigningKey.keptIn(dataDirectory.resolve("links.key"));
    }

    String of(UUID link) {
        byte[] id = bytes(link);
        byte[] signature = key.sign(id);
        byte[] token = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty when we have not signed it. */
    Optional<UUID> read(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            byte[] id = Arrays.copyOf(bytes, ID);
            byte[] signature = Arrays.copyOfRange(bytes, ID, bytes.length);
            return key.hasSigned(id, signature) ? Optional.of(uuid(id)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
