package app.roomcast.library.chapters;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as browsers and scripts read it.
 *
 * @param seconds from the beginning of the video
 */
record ChapterDocument(double seconds, @Nullable String title) {

    private static final double MILLIS = 1000;

    /** Later than any video ends, and short enough to be counted. */
    private static final double NEVER = 1e9;

    static List<ChapterDocument> of(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> new ChapterDocument(chapter.seconds(), chapter.title()))
                .toList();
    }

    /** As it was sent, right or wrong. */
    static Chapter read(@Nullable ChapterDocument sent) {
        double seconds = sent == null ? -1 : Math.clamp(sent.seconds(), -NEVER, NEVER);
        String title = sent == null || sent.title() == null ? "" : sent.title();
        return new Chapter(Duration.ofMillis(Math.round(seconds * MILLIS)), title);
    }
}
