package app.roomcast.platform;

import java.util.Optional;

/** Names that people can read: nothing in them hides, turns the text around it, or breaks the line. */
public final class VisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /** What was typed, without the blanks around it; empty when it is too long, blank or not all visible. */
    public static Optional<String> of(String typed, int longest) {
        var text = typed.strip();
        var fits = text.length() <= longest
                && text.codePoints().noneMatch(VisibleText::isUnprintable)
                && text.codePoints().anyMatch(VisibleText::isInk);
        return fits ? Optional.of(text) : Optional.empty();
    }

    /** Control characters, and those that only turn or hide the text around them; joiners belong to words and emoji. */
    private static boolean isUnprintable(int c) {
        if (isJoiner(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isInk(int c) {
        return !isJoiner(c) && !Character.isSpaceChar(c);
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }
}
