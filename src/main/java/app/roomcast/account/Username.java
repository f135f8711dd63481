package app.roomcast.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name to sign in with and to be seen under: 1 to 40 letters, digits, dots, hyphens or underscores of any script. */
record Username(String value) {

    private static final Pattern PERMITTED = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{1,40}");

    Username {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (!PERMITTED.matcher(value).matches()) {
            throw new UsernameIsInvalid();
        }
    }

    /** What two spellings of one name share. */
    String key() {
        return keyOf(value);
    }

    static String keyOf(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
