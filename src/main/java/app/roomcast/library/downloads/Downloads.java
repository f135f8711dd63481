package app.roomcast.library.downloads;

import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.VideoState;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.packaging.ExportFailed;
import app.roomcast.packaging.ExportFormat;
import app.roomcast.packaging.Exporter;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Makes files of videos, one at a time, and keeps each for a week in {@code videos/<id>/downloads}. */
@Component
class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final VideoFiles files;
    private final Exporter exporter;
    private final Clock clock;
    private final ExecutorService workshop = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("downloads").daemon().factory());
    private final Map<Wanted, DownloadState> wanted = new ConcurrentHashMap<>();

    Downloads(VideoFiles files, Exporter exporter, Clock clock) {
        this.files = files;
        this.exporter = exporter;
        this.clock = clock;
    }

    private record Wanted(VideoId video, ExportFormat format) {}

    Set<ExportFormat> offered(Video video) {
        return video.state() == VideoState.READY ? exporter.formats(files.hls(video.id())) : Set.of();
    }

    DownloadState state(VideoId video, ExportFormat format) {
        if (Files.isRegularFile(file(video, format))) {
            return DownloadState.READY;
        }
        return wanted.getOrDefault(new Wanted(video, format), DownloadState.NONE);
    }

    Path file(VideoId video, ExportFormat format) {
        return files.downloads(video).resolve(format.extension());
    }

    /**
     * Has a file made unless it is there or on its way.
     *
     * @throws NoSuchFormat if the video cannot be had like that
     */
    void ask(Video video, ExportFormat format) {
        if (!offered(video).contains(format)) {
            throw new NoSuchFormat();
        }
        var wish = new Wanted(video.id(), format);
        if (state(video.id(), format) == DownloadState.READY
                || wanted.put(wish, DownloadState.MAKING) == DownloadState.MAKING) {
            return;
        }
        workshop.execute(() -> make(wish, Objects.requireNonNull(video.duration())));
    }

    private void make(Wanted wish, Duration duration) {
        try {
            exporter.export(files.hls(wish.video()), wish.format(), duration, file(wish.video(), wish.format()));
            wanted.remove(wish);
        } catch (IOException | ExportFailed e) {
            log.warn("Video {} could not be made a file: {}", wish.video(), wish.format(), e);
            wanted.put(wish, DownloadState.FAILED);
        } catch (RuntimeException e) {
            wanted.put(wish, DownloadState.FAILED);
            throw e;
        }
    }

    /** Also what a crash has left half made. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void removeOld() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        for (VideoId video : files.all()) {
            if (Files.isDirectory(files.downloads(video))) {
                removeBefore(before, files.downloads(video));
            }
        }
    }

    private static void removeBefore(Instant before, Path downloads) throws IOException {
        try (Stream<Path> made = Files.list(downloads)) {
            for (Path file : made.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        workshop.shutdownNow();
    }
}
