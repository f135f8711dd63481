package app.roomcast.library.captions;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a cue in its two dialects. Both know bold, italic and underlined; WebVTT also escapes, and SubRip has fonts, links and places. */
final class CueText {

    private static final Pattern SUB_RIP = Pattern.compile("\\{\\\\[^}\\n]*}|(?i:</?(?:font|a|span)\\b[^>\\n]*>)"
            + "|(?<style></?[BbIiUu]>)|(?<entity>&(?:amp|lt|gt|nbsp|lrm|rlm);)|(?<bare>[&<>])");
    private static final Pattern WEB_VTT =
            Pattern.compile("(?<style></?[biu]>)|</?[^>\\n]*>|&(?<entity>amp|lt|gt|nbsp|lrm|rlm);");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private CueText() {}

    /** Escapes what is no mark-up that WebVTT has too, and drops fonts, links and places. */
    static String fromSubRip(String text) {
        return SUB_RIP.matcher(text).replaceAll(part -> Matcher.quoteReplacement(webVtt(part)));
    }

    static String toSubRip(String text) {
        return WEB_VTT.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group("style") != null ? part.group("style") : character(part.group("entity"))));
    }

    /** Without mark-up, on one line. */
    static String plain(String text) {
        String bare =
                WEB_VTT.matcher(text).replaceAll(part -> Matcher.quoteReplacement(character(part.group("entity"))));
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    private static String webVtt(MatchResult part) {
        if (part.group("style") != null) {
            return part.group("style").toLowerCase(Locale.ROOT);
        }
        if (part.group("entity") != null) {
            return part.group("entity");
        }
        return switch (part.group("bare")) {
            case "&" -> "&amp;";
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case null, default -> "";
        };
    }

    /** W3C WebVTT, 4.2.2: all that has a name. */
    private static String character(@Nullable String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "nbsp" -> "\u00a0";
            case "lrm" -> "\u200e";
            case "rlm" -> "\u200f";
            case null, default -> "";
        };
    }
}
