package app.roomcast.library.comments;

import org.jspecify.annotations.Nullable;

/** What somebody writes about a video: 1 to 2,000 characters that can be read, on any number of lines. */
record CommentText(String value) {

    static final int LONGEST = 2000;

    /** Control characters, halves of characters, and those that turn the text around them. */
    private static final String UNWANTED = "[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]";

    /** @throws CommentIsInvalid if nothing is to be read in it, or too much */
    static CommentText typed(@Nullable String typed) {
        String text = (typed == null ? "" : typed)
                .replace("\r\n", "\n")
                .replaceAll(UNWANTED, "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        if (text.length() > LONGEST || text.codePoints().noneMatch(CommentText::isInk)) {
            throw new CommentIsInvalid();
        }
        return new CommentText(text);
    }

    private static boolean isInk(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }
}
