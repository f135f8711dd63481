package app.roomcast.packaging;

import java.util.regex.Pattern;

/**
 * Subtitles in a source that are text, not pictures of text.
 *
 * @param language as the file tells it, of the form of BCP 47; {@code und} where it tells none, or nonsense
 */
record TextTrack(int index, String language, boolean preferred) {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final String UNDETERMINED = "und";

    TextTrack {
        if (!TAG.matcher(language).matches()) {
            language = UNDETERMINED;
        }
    }
}
