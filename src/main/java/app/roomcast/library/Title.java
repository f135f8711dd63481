package app.roomcast.library;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a video is called: one line of 1 to 200 characters, without control characters. */
public record Title(String value) {

    static final int LONGEST = 200;

    public Title {
        if (value.isEmpty() || value.length() > LONGEST || !value.equals(tidy(value))) {
            throw new TitleIsInvalid();
        }
    }

    public static Title typed(String text) {
        return new Title(tidy(text));
    }

    /** The first that says something, shortened to fit: nobody should lose an upload over its name. */
    static Title firstOf(@Nullable String... candidates) {
        return Arrays.stream(candidates)
                .filter(Objects::nonNull)
                .map(Title::tidy)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> new Title(shorten(text)))
                .orElseThrow(TitleIsInvalid::new);
    }

    static String tidy(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splitsPair ? LONGEST - 1 : LONGEST).strip();
    }
}
