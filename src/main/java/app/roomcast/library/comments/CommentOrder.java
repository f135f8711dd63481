package app.roomcast.library.comments;

import java.util.Locale;

/** In which order comments are read. */
enum CommentOrder {
    NEWEST("number desc"),
    /** As the video goes; those about the whole of it come last. */
    MOMENT("seconds nulls last, number");

    private final String columns;

    CommentOrder(String columns) {
        this.columns = columns;
    }

    /** @throws IllegalArgumentException if there is none of this name */
    static CommentOrder of(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    String clause() {
        return " order by " + columns;
    }
}
