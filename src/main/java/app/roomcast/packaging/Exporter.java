package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Exit;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.FfmpegOverdue;
import app.roomcast.packaging.ffmpeg.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes one file of a finished package: of its best picture and its sound, which are of codecs that every device plays, and not of the
 * source, which may be anything.
 */
@Component
public class Exporter {

    private final Ffmpeg ffmpeg;
    private final PackagingSettings settings;

    Exporter(Ffmpeg ffmpeg, PackagingSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /** What a package can be taken along as; nothing while it is not finished. */
    public Set<ExportFormat> formats(Path directory) {
        try {
            Tracks tracks = Tracks.of(new HlsPackage(directory));
            Set<ExportFormat> formats = EnumSet.noneOf(ExportFormat.class);
            if (tracks.picture != null) {
                formats.add(ExportFormat.MP4);
            }
            if (tracks.sound != null) {
                formats.addAll(EnumSet.of(ExportFormat.MP3, ExportFormat.OGG));
            }
            return formats;
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    /**
     * Returns when the target holds the whole file. At most 4 GiB, as every file that ffmpeg writes.
     *
     * @param duration of the package
     * @throws ExportFailed if it cannot be made
     */
    public void export(Path directory, ExportFormat format, Duration duration, Path target) throws IOException {
        Tracks tracks = Tracks.of(new HlsPackage(directory));
        Files.createDirectories(target.getParent());
        Path workplace = Files.createTempDirectory(target.getParent(), "making");
        try {
            var sources = new ArrayList<Path>();
            if (format == ExportFormat.MP4) {
                sources.add(joined(tracks.picture, workplace.resolve("picture")));
            }
            if (tracks.sound != null) {
                sources.add(joined(tracks.sound, workplace.resolve("sound")));
            }
            Path aside = workplace.resolve("whole");
            convert(sources, format, duration, aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            FileSystemUtils.deleteRecursively(workplace);
        }
    }

    private void convert(List<Path> sources, ExportFormat format, Duration duration, Path target) {
        var output = new ArrayList<String>();
        for (Path further : sources.subList(1, sources.size())) {
            output.addAll(Still.OWN);
            output.addAll(List.of("-i", "file:" + further.toAbsolutePath()));
        }
        for (int input = 0; input < sources.size(); input++) {
            output.addAll(List.of("-map", Integer.toString(input)));
        }
        output.addAll(List.of("-map_metadata", "-1"));
        output.addAll(format.options());
        var limits = new Limits(settings.wallLimit(duration), settings.stallLimit());
        try {
            Exit exit = ffmpeg.convert(
                    new Conversion(sources.getFirst(), Still.OWN, output, target), limits, process -> {});
            if (exit.status() != 0 || !Files.exists(target)) {
                throw new ExportFailed(exit.toString());
            }
        } catch (FfmpegOverdue e) {
            throw new ExportFailed("not done in time", e);
        }
    }

    private static Path joined(@Nullable MediaFiles track, Path target) throws IOException {
        if (track == null) {
            throw new ExportFailed("there is no such track");
        }
        track.joinInto(target);
        return target;
    }

    private record Tracks(
            @Nullable MediaFiles picture, @Nullable MediaFiles sound) {

        static Tracks of(HlsPackage target) throws IOException {
            var sound = new MediaFiles(target, Pass.SOUND);
            return new Tracks(target.largestPicture(), sound.isClosed() ? sound : null);
        }
    }
}
