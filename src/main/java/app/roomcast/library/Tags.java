package app.roomcast.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** By what a video is found: at most 20 words or groups of words of 1 to 50 characters, each once however it is written. */
record Tags(List<String> values) {

    static final int MOST = 20;
    static final int LONGEST = 50;

    static final Tags NONE = new Tags(List.of());
    private static final String LINE = "\n";

    /** @throws TagsAreInvalid if there are too many, or one is too long */
    static Tags typed(List<String> typed) {
        var known = new HashSet<String>();
        var values = new ArrayList<String>();
        for (var text : typed) {
            var tag = Title.tidy(text);
            if (tag.length() > LONGEST) {
                throw new TagsAreInvalid();
            }
            if (!tag.isEmpty() && known.add(tag.toLowerCase(Locale.ROOT))) {
                values.add(tag);
            }
        }
        if (values.size() > MOST) {
            throw new TagsAreInvalid();
        }
        return new Tags(List.copyOf(values));
    }

    static Tags read(String column) {
        return column.isEmpty() ? NONE : new Tags(List.of(column.split(LINE)));
    }

    String column() {
        return String.join(LINE, values);
    }
}
