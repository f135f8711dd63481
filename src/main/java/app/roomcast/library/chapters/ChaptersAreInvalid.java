package app.roomcast.library.chapters;

import app.roomcast.platform.Refusal;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** Chapters do not follow one another through their video. */
public final class ChaptersAreInvalid extends Refusal {

    /** What is wrong with a chapter. Each has its sentence in the messages. */
    enum Fault {
        TIME_EXPECTED,
        FIRST_NOT_AT_ZERO,
        NOT_ASCENDING,
        AFTER_THE_END,
        TITLE,
        TOO_MANY;

        private DefaultMessageSourceResolvable sentence() {
            return resolvable(
                    "chapters.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    ChapterRules.MOST,
                    Chapter.LONGEST_TITLE);
        }
    }

    private ChaptersAreInvalid(String place, int number, Fault fault) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "chapters-invalid", resolvable(place, number), fault.sentence());
    }

    /** @param line from 1 */
    static ChaptersAreInvalid line(int line, Fault fault) {
        return new ChaptersAreInvalid("chapters.line", line, fault);
    }

    /** @param number from 1 */
    static ChaptersAreInvalid chapter(int number, Fault fault) {
        return new ChaptersAreInvalid("chapters.number", number, fault);
    }

    private static DefaultMessageSourceResolvable resolvable(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
