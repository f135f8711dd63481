package app.roomcast.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder of a package: {@code master.m3u8} names the playlist of each rendition, see {@link MediaFiles}. */
record HlsPackage(Path directory) {

    static final String MASTER = "master.m3u8";
    static final String POSTER = "poster.jpg";

    Path file(String name) {
        return directory.resolve(name);
    }

    /**
     * Leaves the renditions that are finished, and where there is one what names and pictures them; removes what an earlier
     * try has left half done.
     */
    void keepWhatIsFinished() throws IOException {
        Files.createDirectories(directory);
        List<MediaFiles> finished = finished();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean kept =
                        PackageFileName.allows(name) && finished.stream().anyMatch(rendition -> rendition.holds(name));
                boolean names = name.equals(MASTER) || name.equals(POSTER);
                if (!kept && !(names && !finished.isEmpty())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private List<MediaFiles> finished() throws IOException {
        var finished = new ArrayList<MediaFiles>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(MediaFiles.PLAYLIST) && !name.equals(MASTER)) {
                    var rendition =
                            new MediaFiles(this, name.substring(0, name.length() - MediaFiles.PLAYLIST.length()));
                    if (rendition.isClosed()) {
                        finished.add(rendition);
                    }
                }
            }
        }
        return finished;
    }

    /** Of a finished package; null where it has only sound. */
    @Nullable
    MediaFiles largestPicture() throws IOException {
        List<String> pictures = Files.readAllLines(file(MASTER)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.length() - MediaFiles.PLAYLIST.length()))
                .filter(stem -> !stem.equals(Pass.SOUND))
                .toList();
        return pictures.isEmpty() ? null : new MediaFiles(this, pictures.getLast());
    }

    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    /** Written aside and renamed: a player never reads half a playlist. */
    void write(String name, String text) throws IOException {
        Path aside = file(name + ".tmp");
        Files.writeString(aside, text);
        Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    long size(String name) throws IOException {
        return Files.size(file(name));
    }
}
