package app.roomcast.call;

import org.jspecify.annotations.Nullable;

/** What a person calls the device he joined with, kept to 60 visible characters. */
final class Device {

    private static final int LONGEST = 60;

    private Device() {}

    static String named(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var visible = typed.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        var end = Math.min(LONGEST, visible.codePointCount(0, visible.length()));
        return visible.substring(0, visible.offsetByCodePoints(0, end));
    }
}
