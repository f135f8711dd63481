package app.roomcast.library.captions;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language that captions are in.
 *
 * @param tag of BCP 47 in its usual spelling, such as {@code en} or {@code pt-BR}; {@code und} where nobody knows
 */
record CaptionLanguage(String tag) {

    /** Characters; what RFC 5646, 4.4.1, asks everyone to take. */
    static final int LONGEST = 35;

    /** What nobody has told. */
    private static final String UNDETERMINED = "und";

    /** @throws LanguageIsInvalid if it is no such tag, or too long */
    static CaptionLanguage parse(String typed) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(typed.strip()).build();
            String tag = new Locale.Builder()
                    .setLocale(locale)
                    .setLanguage(ThreeLetters.shortened(locale.getLanguage()))
                    .build()
                    .toLanguageTag();
            if (tag.length() <= LONGEST
                    && (!locale.getLanguage().isEmpty() || typed.strip().equals(UNDETERMINED))) {
                return new CaptionLanguage(tag);
            }
        } catch (IllformedLocaleException notATag) {
            // Refused below.
        }
        throw new LanguageIsInvalid();
    }

    /** What readers of another language call it. */
    String nameFor(Locale reader) {
        return (tag.equals(UNDETERMINED) ? Locale.of(UNDETERMINED) : Locale.forLanguageTag(tag)).getDisplayName(reader);
    }
}
