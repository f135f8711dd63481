package app.roomcast.library.captions;

import app.roomcast.library.captions.CaptionsAreBroken.Fault;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line above a cue that tells when it is shown.
 *
 * @param rest what follows the times
 */
record CueTimes(Duration start, Duration end, String rest) {

    private static final String WEB_VTT_TIME = "(?:(\\d{2,5}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    /** Programs leave zeros out, and some write the dot of WebVTT. */
    private static final String SUB_RIP_TIME = "(\\d{1,5}):([0-5]?\\d):([0-5]?\\d)(?:[,.](\\d{1,3}))?";

    private static final Pattern WEB_VTT = line(WEB_VTT_TIME);
    private static final Pattern SUB_RIP = line(SUB_RIP_TIME);

    /** Of WebVTT. The line was taken last. */
    static CueTimes ofWebVtt(String line, CaptionLines lines) {
        return read(WEB_VTT, line, lines);
    }

    /** Of SubRip. The line was taken last. */
    static CueTimes ofSubRip(String line, CaptionLines lines) {
        return read(SUB_RIP, line, lines);
    }

    private static CueTimes read(Pattern pattern, String line, CaptionLines lines) {
        if (!line.contains(CaptionLines.ARROW)) {
            throw lines.broken(Fault.TIMES_EXPECTED);
        }
        Matcher times = pattern.matcher(line.strip());
        if (!times.matches()) {
            throw lines.broken(Fault.TIMES_MALFORMED);
        }
        var cue = new CueTimes(time(times, 1), time(times, 5), times.group(9) == null ? "" : times.group(9));
        if (cue.end().compareTo(cue.start()) <= 0) {
            throw lines.broken(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        return cue;
    }

    private static Pattern line(String time) {
        return Pattern.compile(time + "[ \\t]*-->[ \\t]*" + time + "(?:[ \\t]+(.*))?");
    }

    private static Duration time(MatchResult times, int first) {
        String fraction = times.group(first + 3) == null ? "0" : times.group(first + 3);
        return Duration.ofHours(times.group(first) == null ? 0 : Long.parseLong(times.group(first)))
                .plusMinutes(Long.parseLong(times.group(first + 1)))
                .plusSeconds(Long.parseLong(times.group(first + 2)))
                .plusMillis(Long.parseLong((fraction + "00").substring(0, 3)));
    }
}
