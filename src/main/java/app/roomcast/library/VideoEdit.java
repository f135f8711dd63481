package app.roomcast.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner changes about a video; what is null stays as it is. */
record VideoEdit(
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> tags,
        @Nullable Access access) {

    /** The columns that change, with what they are to hold. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        if (title != null) {
            columns.put("title", Title.typed(title).value());
        }
        if (description != null) {
            columns.put("description", new Description(description).value());
        }
        if (tags != null) {
            columns.put("tags", Tags.typed(tags).column());
        }
        if (access != null) {
            columns.put("access", access.name());
        }
        return columns;
    }
}
