package app.roomcast.library.captions;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Languages as films tell them: in three letters (ISO 639-2), twenty of them in two ways. BCP 47 uses two letters where there are two. */
final class ThreeLetters {

    private static final Map<String, String> TERMINOLOGIC = Arrays.stream(Locale.getISOLanguages())
            .collect(
                    toMap(language -> Locale.of(language).getISO3Language(), language -> language, (one, same) -> one));

    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private ThreeLetters() {}

    /** The two letters, or what was given where there are none. */
    static String shortened(String language) {
        return BIBLIOGRAPHIC.getOrDefault(language, TERMINOLOGIC.getOrDefault(language, language));
    }
}
