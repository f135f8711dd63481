package app.roomcast.library.watch;

import app.roomcast.packaging.PackageFileName;
import app.roomcast.platform.NotFound;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;

/**
 * A file of a package, as an address names it.
 *
 * @param name such as {@code v0_00042.m4s}
 */
record PackageFile(String name) {

    private static final Map<String, MediaType> TYPES = Map.of(
            "m3u8", MediaType.parseMediaType("application/vnd.apple.mpegurl"),
            "m4s", MediaType.parseMediaType("video/iso.segment"),
            "mp4", MediaType.parseMediaType("video/mp4"),
            "ts", MediaType.parseMediaType("video/mp2t"),
            "vtt", MediaType.parseMediaType("text/vtt;charset=UTF-8"),
            "jpg", MediaType.IMAGE_JPEG);

    PackageFile {
        if (!PackageFileName.allows(name)) {
            throw new NotFound();
        }
    }

    MediaType type() {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
    }

    boolean isPlaylist() {
        return name.endsWith(".m3u8");
    }

    boolean isSegment() {
        return name.endsWith(".m4s") || name.endsWith(".ts");
    }

    /**
     * Playlists grow, and are asked for anew each time. The rest never changes under its name, but access to it may end: a
     * browser keeps it for itself, and not for long.
     */
    CacheControl cacheControl() {
        return isPlaylist()
                ? CacheControl.noCache().cachePrivate()
                : CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();
    }
}
