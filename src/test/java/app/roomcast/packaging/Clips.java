package app.roomcast.packaging;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The odd real files that packaging is tried on. */
final class Clips {

    private static final Path FOLDER = TestMedia.folder();

    private Clips() {}

    /** A clip by its name, one of our own where those stand in. */
    static Path clip(String name) {
        Path clip = FOLDER.resolve(name);
        return Files.exists(clip) ? clip : real(name);
    }

    /** The very file of this name, on which figures were measured. */
    static Path real(String name) {
        // Reason: a file out of the wild cannot be made; without the folder of such files its test has nothing to look
        // at.
        assumeFalse(TestMedia.isOurOwn(), () -> "needs " + name + " out of a folder that roomcast.test.media names");
        return FOLDER.resolve(name);
    }

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
