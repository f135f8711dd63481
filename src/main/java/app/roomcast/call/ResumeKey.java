package app.roomcast.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs resume tokens, kept in {@code resume.key} in the data directory so that tokens outlive a restart.
 * Deleting the file ends all tokens and does no other harm.
 */
@Component
class ResumeKey {

    private static final int BYTES = 32;

    private final SecretKey value;

    ResumeKey(@Value("${roomcast.data-dir}") Path dataDirectory) {
        try {
            this.value = new SecretKeySpec(kept(dataDirectory.resolve("resume.key")), "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException("resume.key in the data directory can neither be read nor made", e);
        }
    }

    SecretKey value() {
        return value;
    }

    private static byte[] kept(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) != BYTES) {
            make(file);
        }
        return Files.readAllBytes(file);
    }

    /** Written beside its place first: a crash must not leave half a key. */
    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "resume", ".key", ownerOnly(file));
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
