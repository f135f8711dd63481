package app.roomcast.account.token;

import java.util.regex.Pattern;

/** What a person calls a token, to know it again: 1 to 80 visible characters. */
final class AccessTokenName {

    static final int LONGEST = 80;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private AccessTokenName() {}

    static boolean allows(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && !INVISIBLE.matcher(name).find();
    }
}
