package app.roomcast.packaging;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    /** Skips the test where only the clips of our own are there: an odd file out of the wild cannot be made. */
    static Path clip(String name) {
        Path clip = FOLDER.resolve(name);
        assumeTrue(Files.exists(clip), () -> clip + " is not on this machine");
        return clip;
    }

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
