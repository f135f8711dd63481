package app.roomcast.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The folder of a package: {@code master.m3u8} names {@code v0.m3u8}, which names {@code v0_init.mp4} and the segments. */
record HlsPackage(Path directory) {

    static final String MASTER = "master.m3u8";
    static final String MEDIA = "v0.m3u8";
    static final String INIT = "v0_init.mp4";
    static final String POSTER = "poster.jpg";

    Path file(String name) {
        return directory.resolve(name);
    }

    /** ffmpeg's pattern; a percent sign in the path is not one. */
    String segmentPattern() {
        return directory.toAbsolutePath().toString().replace("%", "%%") + "/v0_%05d.m4s";
    }

    void empty() throws IOException {
        remove();
        Files.createDirectories(directory);
    }

    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    Optional<MediaPlaylist> mediaPlaylist() throws IOException {
        Path file = file(MEDIA);
        return Files.exists(file) ? Optional.of(MediaPlaylist.parse(Files.readString(file))) : Optional.empty();
    }

    /** Written aside and renamed: a player never reads half a playlist. */
    void write(String name, String text) throws IOException {
        Path aside = file(name + ".tmp");
        Files.writeString(aside, text);
        Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** From then on nothing may change: RFC 8216, 4.3.3.5. */
    void closeMediaPlaylist() throws IOException {
        String text = Files.readString(file(MEDIA));
        write(MEDIA, text.replace("#EXT-X-PLAYLIST-TYPE:EVENT", "#EXT-X-PLAYLIST-TYPE:VOD"));
    }

    long size(String name) throws IOException {
        return Files.size(file(name));
    }
}
