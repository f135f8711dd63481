package app.roomcast.library.watch;

import app.roomcast.library.VideoId;
import app.roomcast.platform.SigningKey;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Videos whose segments are sent encrypted: METHOD=AES-128 of RFC 8216, 4.3.2.4, with the media sequence number as the initialization
 * vector. Encrypted is what is sent, at the moment when it is sent: what caches and recordings of the way hold is of no use without the key,
 * which only those get who may watch. On the portal's own disk segments lie as they are.
 */
@Component
public class Encryption {

    private static final int BLOCK = 16;

    private final JdbcClient jdbc;
    private final SigningKey secret;

    Encryption(JdbcClient jdbc, @Value("${roomcast.data-dir}") Path dataDirectory) {
        this.jdbc = jdbc;
        this.secret = SigningKey.keptIn(dataDirectory.resolve("segments.key"));
    }

    public boolean covers(VideoId video) {
        return jdbc.sql("select count(*) from encrypted_video where video_id = ?")
                        .param(video.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** From now on, or no more. Whoever is watching has to load the page again. */
    public void set(VideoId video, boolean encrypted) {
        String change = encrypted
                ? "merge into encrypted_video (video_id) key (video_id) values (?)"
                : "delete from encrypted_video where video_id = ?";
        jdbc.sql(change).param(video.value()).update();
    }

    /** 16 bytes, always the same for a video and no other's. */
    byte[] key(VideoId video) {
        return Arrays.copyOf(secret.sign(video.toString().getBytes(StandardCharsets.US_ASCII)), BLOCK);
    }

    /** @param sequence the segment's media sequence number */
    InputStream encrypt(VideoId video, long sequence, InputStream segment) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            byte[] vector =
                    ByteBuffer.allocate(BLOCK).putLong(0).putLong(sequence).array();
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key(video), "AES"), new IvParameterSpec(vector));
            return new CipherInputStream(segment, cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES in CBC mode", e);
        }
    }

    /** How many bytes a segment has once it is encrypted. */
    static long encryptedLength(long length) {
        return (length / BLOCK + 1) * BLOCK;
    }
}
