package app.roomcast.room;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes a room's name in addresses out of its name. */
final class Slug {

    private static final int LONGEST = 40;
    private static final int TRIES = 20;
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Slug() {}

    /** Slugs to try one after another: the plain one, the numbered ones, then one that nobody has. */
    static Stream<String> candidates(RoomName name) {
        var plain = plain(name.value());
        if (plain.isEmpty()) {
            return Stream.generate(Slug::readable).limit(TRIES);
        }
        var numbered = Stream.iterate(2, n -> n + 1).limit(TRIES).map(n -> plain + "-" + n);
        var suffixed = Stream.generate(() -> plain + "-" + readable()).limit(TRIES);
        return Stream.of(Stream.of(plain), numbered, suffixed).flatMap(candidates -> candidates);
    }

    /** The ASCII letters and digits of a name without their diacritics, other characters as hyphens; may be empty. */
    static String plain(String name) {
        var ascii = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii;
        return cut.replaceAll("^-+|-+$", "");
    }

    /** Three syllables twice, such as "dolemi-ratuso": said on the telephone and typed without a mistake. */
    private static String readable() {
        return word() + "-" + word();
    }

    private static String word() {
        var word = new StringBuilder();
        for (var syllable = 0; syllable < 3; syllable++) {
            word.append(CONSONANTS.charAt(RANDOM.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(RANDOM.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
