package app.roomcast.library.chapters;

import app.roomcast.library.chapters.ChaptersAreInvalid.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chapters as people write them below a video: a line each, its time first, such as {@code 1:02:03 Questions}. Blank lines do not count. */
final class ChapterLines {

    private static final Pattern LINE =
            Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):([0-5]\\d)(?:\\s+(?:[-\u2013\u2014]\\s+)?(.*))?");

    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private ChapterLines(String text) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String written = lines.get(line).strip();
            if (!written.isEmpty()) {
                chapters.add(read(written, line + 1));
                numbers.add(line + 1);
            }
        }
    }

    /**
     * @param whole how long the video is, null where that is not known yet
     * @throws ChaptersAreInvalid with the line that is wrong
     */
    static List<Chapter> read(String text, @Nullable Duration whole) {
        var lines = new ChapterLines(text);
        return ChapterRules.hold(
                lines.chapters, whole, (index, fault) -> ChaptersAreInvalid.line(lines.numbers.get(index), fault));
    }

    private static Chapter read(String written, int line) {
        Matcher parts = LINE.matcher(written);
        if (!parts.matches()) {
            throw ChaptersAreInvalid.line(line, Fault.TIME_EXPECTED);
        }
        String hours = parts.group(1);
        long minutes = Long.parseLong(parts.group(2));
        if (hours != null && minutes > 59) {
            throw ChaptersAreInvalid.line(line, Fault.TIME_EXPECTED);
        }
        Duration start = Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(minutes)
                .plusSeconds(Long.parseLong(parts.group(3)));
        String title = parts.group(4);
        return new Chapter(start, title == null ? "" : title);
    }
}
