package app.roomcast.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The second opinion on playlists: another's parser, in strict mode. */
final class HlsParser {

    private HlsParser() {}

    /** What it objects to in the playlists of a package; nothing is said of those that it reads. */
    static String objections(Path directory) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        "src/test/js/packaging/strict_reading.js",
                        directory.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return node.waitFor() == 0 ? said : "refused: " + said;
    }
}
