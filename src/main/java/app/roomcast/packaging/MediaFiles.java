package app.roomcast.packaging;

import app.roomcast.packaging.hls.Malformed;
import app.roomcast.packaging.hls.MediaPlaylist;
import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one rendition within its package: {@code v0.m3u8} names {@code v0_init.mp4} and the segments. */
record MediaFiles(HlsPackage target, String stem) {

    static final String PLAYLIST = ".m3u8";

    private static final String ENDED = "#EXT-X-ENDLIST";

    String playlistName() {
        return stem + PLAYLIST;
    }

    String initName() {
        return stem + "_init.mp4";
    }

    Path playlistFile() {
        return target.file(playlistName());
    }

    /** What ffmpeg writes; not a name that is served. */
    Path draftFile() {
        return target.file(stem + ".draft");
    }

    @Nullable
    String draftText() throws IOException {
        return Files.exists(draftFile()) ? Files.readString(draftFile()) : null;
    }

    /** Another one after each change. */
    String draftStamp() throws IOException {
        return Files.exists(draftFile()) ? Files.getLastModifiedTime(draftFile()) + " " + Files.size(draftFile()) : "";
    }

    Path initFile() {
        return target.file(initName());
    }

    /** ffmpeg's pattern; a percent sign in the path is not one. */
    String segmentPattern() {
        return target.directory().toAbsolutePath().toString().replace("%", "%%") + "/" + stem + "_%05d.m4s";
    }

    Optional<MediaPlaylist> playlist() throws IOException {
        String text = playlistText();
        try {
            return text == null ? Optional.empty() : Optional.of(MediaPlaylist.parse(text));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private @Nullable String playlistText() throws IOException {
        return Files.exists(playlistFile()) ? Files.readString(playlistFile()) : null;
    }

    /** From then on nothing may change: it was checked before it was said to have ended. */
    boolean isClosed() throws IOException {
        return Files.exists(playlistFile()) && Files.readString(playlistFile()).contains(ENDED);
    }

    /** The initialization section and all segments, one after the other, are a file of their own (ISO/IEC 14496-12, fragments). */
    void joinInto(Path whole) throws IOException {
        try (OutputStream out = Files.newOutputStream(whole)) {
            Files.copy(initFile(), out);
            for (Segment segment : playlist().orElseThrow().segments()) {
                Files.copy(target.file(segment.name()), out);
            }
        }
    }

    void remove() throws IOException {
        try (Stream<Path> files = Files.list(target.directory())) {
            for (Path file :
                    files.filter(path -> holds(path.getFileName().toString())).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Whether a file of the package is one of these. */
    boolean holds(String name) {
        return name.startsWith(stem + ".") || name.startsWith(stem + "_");
    }
}
