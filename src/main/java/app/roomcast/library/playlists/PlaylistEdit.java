package app.roomcast.library.playlists;

import app.roomcast.library.Description;
import app.roomcast.library.Title;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner says of a playlist; of one that is there, what is null stays as it is. */
record PlaylistEdit(
        @Nullable String title,
        @Nullable String description,
        @Nullable PlaylistAccess access) {

    /** The columns of one that is new. */
    Map<String, String> ofNew() {
        return new PlaylistEdit(
                        title == null ? "" : title,
                        description == null ? Description.NONE.value() : description,
                        access == null ? PlaylistAccess.PRIVATE : access)
                .columns();
    }

    /** The columns that change, with what they are to hold. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        if (title != null) {
            columns.put("title", Title.typed(title).value());
        }
        if (description != null) {
            columns.put("description", new Description(description).value());
        }
        if (access != null) {
            columns.put("access", access.name());
        }
        return columns;
    }
}
