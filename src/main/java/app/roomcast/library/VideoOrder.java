package app.roomcast.library;

import java.util.Locale;

/** In which order the library is shown. */
enum VideoOrder {
    NEWEST("created_at desc"),
    OLDEST("created_at"),
    TITLE("lower(title)");

    private final String columns;

    VideoOrder(String columns) {
        this.columns = columns;
    }

    /** @throws IllegalArgumentException if there is none of this name */
    static VideoOrder of(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same on every page: where the columns are equal, the ids decide. */
    String clause() {
        return " order by " + columns + ", id";
    }
}
