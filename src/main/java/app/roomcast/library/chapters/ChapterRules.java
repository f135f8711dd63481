package app.roomcast.library.chapters;

import app.roomcast.library.chapters.ChaptersAreInvalid.Fault;
import app.roomcast.platform.VisibleText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What chapters have to be: the first one begins with the video, each later than the one before, the last before the end. */
final class ChapterRules {

    /** Of one video. */
    static final int MOST = 100;

    private ChapterRules() {}

    /**
     * The chapters with their titles tidied.
     *
     * @param whole how long the video is, null where that is not known yet
     * @param refusal names the place of the chapter of an index, from 0, in what was sent
     */
    static List<Chapter> hold(
            List<Chapter> chapters, @Nullable Duration whole, BiFunction<Integer, Fault, ChaptersAreInvalid> refusal) {
        List<Chapter> held = new ArrayList<>();
        for (int index = 0; index < chapters.size(); index++) {
            Chapter chapter = chapters.get(index);
            Duration before = index == 0 ? null : chapters.get(index - 1).start();
            String title =
                    VisibleText.of(chapter.title(), Chapter.LONGEST_TITLE).orElse("");
            Fault fault = faultOf(index, chapter.start(), before, whole, title);
            if (fault != null) {
                throw refusal.apply(index, fault);
            }
            held.add(new Chapter(chapter.start(), title));
        }
        return List.copyOf(held);
    }

    private static @Nullable Fault faultOf(
            int index, Duration start, @Nullable Duration before, @Nullable Duration whole, String title) {
        if (index >= MOST) {
            return Fault.TOO_MANY;
        }
        if (before == null && !start.isZero()) {
            return Fault.FIRST_NOT_AT_ZERO;
        }
        if (before != null && start.compareTo(before) <= 0) {
            return Fault.NOT_ASCENDING;
        }
        if (whole != null && !start.isZero() && start.compareTo(whole) >= 0) {
            return Fault.AFTER_THE_END;
        }
        return title.isEmpty() ? Fault.TITLE : null;
    }
}
