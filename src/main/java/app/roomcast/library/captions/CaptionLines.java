package app.roomcast.library.captions;

import app.roomcast.library.captions.CaptionsAreBroken.Fault;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file, read once from the first to the last. */
final class CaptionLines {

    static final String ARROW = "-->";

    private final List<String> lines;
    private int next;

    CaptionLines(List<String> lines) {
        this.lines = lines;
    }

    boolean hasMore() {
        return next < lines.size();
    }

    /** The next one; blank after the last. */
    String peek() {
        return hasMore() ? lines.get(next) : "";
    }

    String take() {
        String line = peek();
        next++;
        return line;
    }

    /** Whether there is anything after blank lines, which are passed over. */
    boolean skipBlanks() {
        while (hasMore() && peek().isBlank()) {
            next++;
        }
        return hasMore();
    }

    /** All up to the next blank line or the end. */
    List<String> takeBlock() {
        List<String> block = new ArrayList<>();
        while (hasMore() && !peek().isBlank()) {
            block.add(take());
        }
        return block;
    }

    /** The text of a cue, or what the file begins with. What looks like the next cue's times stands there because a blank line is missing. */
    String takeText() {
        int first = next;
        List<String> block = takeBlock();
        for (int line = 0; line < block.size(); line++) {
            if (block.get(line).contains(ARROW)) {
                throw new CaptionsAreBroken(Fault.BLANK_LINE_EXPECTED, first + line + 1);
            }
        }
        return String.join("\n", block);
    }

    /** A fault of the line that was taken last. */
    CaptionsAreBroken broken(Fault fault) {
        return new CaptionsAreBroken(fault, Math.max(next, 1));
    }
}
