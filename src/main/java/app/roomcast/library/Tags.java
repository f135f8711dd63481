package app.roomcast.library;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** By what a video is found: at most 20 words or groups of words of 1 to 50 characters, each once however it is written. */
record Tags(List<String> values) {

    static final int MOST = 20;
    static final int LONGEST = 50;

    static final Tags NONE = new Tags(List.of());
    private static final String LINE = "\n";
    private static final Pattern COMMAS = Pattern.compile("[,，]");

    /**
     * Commas part tags, wherever they stand.
     *
     * @throws TagsAreInvalid if there are too many, or one is too long
     */
    static Tags typed(List<String> typed) {
        var known = new HashSet<String>();
        var tags = typed.stream()
                .filter(Objects::nonNull)
                .flatMap(COMMAS::splitAsStream)
                .map(Title::tidy)
                .filter(tag -> !tag.isEmpty() && known.add(tag.toLowerCase(Locale.ROOT)))
                .toList();
        if (tags.size() > MOST || tags.stream().anyMatch(tag -> tag.length() > LONGEST)) {
            throw new TagsAreInvalid();
        }
        return new Tags(tags);
    }

    static Tags read(String column) {
        return column.isEmpty() ? NONE : new Tags(List.of(column.split(LINE)));
    }

    String column() {
        return String.join(LINE, values);
    }
}
