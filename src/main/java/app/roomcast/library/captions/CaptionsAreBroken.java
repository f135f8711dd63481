package app.roomcast.library.captions;

import app.roomcast.platform.Refusal;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** A file is neither WebVTT nor SubRip throughout. */
final class CaptionsAreBroken extends Refusal {

    /** What is wrong with a line. Each has its sentence in the messages. */
    enum Fault {
        NOTHING_SHOWN,
        NOT_UTF_8,
        TIMES_EXPECTED,
        TIMES_MALFORMED,
        ENDS_BEFORE_IT_BEGINS,
        BLANK_LINE_EXPECTED;

        private DefaultMessageSourceResolvable sentence() {
            return new DefaultMessageSourceResolvable(
                    "library.captions.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private final Fault fault;
    private final int line;

    /** @param line from 1 */
    CaptionsAreBroken(Fault fault, int line) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "captions-invalid", line, fault.sentence());
        this.fault = fault;
        this.line = line;
    }

    Fault fault() {
        return fault;
    }

    int line() {
        return line;
    }
}
