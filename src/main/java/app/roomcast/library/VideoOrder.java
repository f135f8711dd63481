package app.roomcast.library;

/** In which order the library is shown; as a parameter in small letters. */
enum VideoOrder {
    NEWEST("created_at desc"),
    OLDEST("created_at"),
    TITLE("lower(title)");

    private final String columns;

    VideoOrder(String columns) {
        this.columns = columns;
    }

    /** The same on every page: where the columns are equal, the ids decide. */
    String clause() {
        return " order by " + columns + ", id";
    }
}
