package app.roomcast.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 random bits that signs by HMAC-SHA256 (RFC 2104), kept in a file so that what it has signed outlives a restart. Deleting the
 * file ends all that and does no other harm.
 */
public final class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKey value;

    private SigningKey(byte[] bytes) {
        this.value = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Made when it is asked for the first time. */
    public static SigningKey keptIn(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) != BYTES) {
                make(file);
            }
            return new SigningKey(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " can neither be read nor made", e);
        }
    }

    public byte[] sign(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(value);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** Takes as long for a wrong signature as for a right one. */
    public boolean hasSigned(byte[] content, byte[] signature) {
        return MessageDigest.isEqual(signature, sign(content));
    }

    /** Written beside its place first: a crash must not leave half a key. */
    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var draft = Files.createTempFile(directory, "new", ".key", ownerOnly(file));
        Files.write(draft, key);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
