package app.roomcast.library.chapters;

import app.roomcast.library.Video;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Chapters as WebVTT, for requests that were admitted. */
@Component
public class ChapterFiles {

    private static final MediaType WEB_VTT = MediaType.parseMediaType("text/vtt;charset=UTF-8");

    /** Where the last chapter ends while nobody knows how long the video is. */
    private static final Duration LONGEST = Duration.ofHours(99);

    private final Chapters chapters;

    ChapterFiles(Chapters chapters) {
        this.chapters = chapters;
    }

    /** Each cue is a chapter and its text the title. W3C WebVTT, 4.3. */
    public ResponseEntity<String> webVtt(Video video) {
        return ResponseEntity.ok()
                .contentType(WEB_VTT)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(write(chapters.of(video), video.duration() == null ? LONGEST : video.duration()));
    }

    private static String write(List<Chapter> chapters, Duration whole) {
        return IntStream.range(0, chapters.size())
                .mapToObj(index -> {
                    Chapter chapter = chapters.get(index);
                    Duration end = index + 1 < chapters.size()
                            ? chapters.get(index + 1).start()
                            : whole;
                    return time(chapter.start()) + " --> " + time(end) + "\n" + escaped(chapter.title()) + "\n";
                })
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    private static String escaped(String title) {
        return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String time(Duration time) {
        return "%02d:%02d:%02d.%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }
}
