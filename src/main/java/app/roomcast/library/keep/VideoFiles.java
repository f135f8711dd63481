package app.roomcast.library.keep;

import app.roomcast.library.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where a video's files are: {@code videos/<id>/original} and the package in {@code videos/<id>/hls}. */
@Component
public class VideoFiles {

    private static final Logger log = LoggerFactory.getLogger(VideoFiles.class);

    private static final Pattern VIDEO = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path root;

    VideoFiles(@Value("${roomcast.media-dir}") Path media) {
        this.root = media.toAbsolutePath().normalize().resolve("videos");
    }

    public Path original(VideoId id) {
        return directory(id).resolve("original");
    }

    /** The directory of the HLS package; it belongs to the packager. */
    public Path hls(VideoId id) {
        return directory(id).resolve("hls");
    }

    /** The picture that the owner has chosen, beside the package, which may be made anew. */
    public Path ownPoster(VideoId id) {
        return directory(id).resolve("poster.jpg");
    }

    /** Files to take along, made of the package. */
    public Path downloads(VideoId id) {
        return directory(id).resolve("downloads");
    }

    /** Makes the bytes the video's own: by a second name for the same bytes, or by a copy where the disk knows no such names. */
    public void keepOriginal(VideoId id, Path bytes) throws IOException {
        Path original = original(id);
        Files.createDirectories(original.getParent());
        try {
            Files.createLink(original, bytes);
        } catch (FileAlreadyExistsException kept) {
            log.debug("The bytes of video {} are kept already", id);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException | UnsupportedOperationException unlinkable) {
            Path aside = Files.createTempFile(original.getParent(), "original", ".part");
            Files.copy(bytes, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, original, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete(VideoId id) {
        try {
            FileSystemUtils.deleteRecursively(directory(id));
        } catch (IOException unremovable) {
            throw new UncheckedIOException("Cannot remove the files of video " + id, unremovable);
        }
    }

    /** The ids of all videos that have files; what else lies there is not ours. */
    public List<VideoId> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(root)) {
            return directories
                    .map(directory -> directory.getFileName().toString())
                    .filter(name -> VIDEO.matcher(name).matches())
                    .map(VideoId::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the videos' files", unreadable);
        }
    }

    private Path directory(VideoId id) {
        return root.resolve(id.toString());
    }
}
