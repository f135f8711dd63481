package app.roomcast.library.captions;

import static java.util.stream.Collectors.joining;

import app.roomcast.library.captions.CaptionsAreBroken.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads WebVTT (W3C, 4.1). Comments, styles and regions are left out: what captions look like is for those who read them. */
final class WebVttReader {

    private static final Pattern LEFT_OUT = Pattern.compile("NOTE([ \\t].*)?|(STYLE|REGION)[ \\t]*");
    private static final Pattern SETTING =
            Pattern.compile("vertical:(rl|lr)|line:-?\\d{1,4}(\\.\\d{1,6})?%?(,(start|center|end))?"
                    + "|position:\\d{1,3}(\\.\\d{1,6})?%(,(line-left|center|line-right))?|size:\\d{1,3}(\\.\\d{1,6})?%"
                    + "|align:(start|center|end|left|right)");
    private static final Pattern SPACES = Pattern.compile("[ \\t]+");

    private WebVttReader() {}

    static Captions read(CaptionLines lines) {
        lines.takeText();
        List<Cue> cues = new ArrayList<>();
        while (lines.skipBlanks()) {
            if (LEFT_OUT.matcher(lines.peek()).matches()) {
                lines.takeBlock();
            } else {
                cues.add(cue(lines));
            }
        }
        return inOrder(cues, lines);
    }

    /** Shown in the order of their beginnings, however they were written. */
    static Captions inOrder(List<Cue> cues, CaptionLines lines) {
        cues.removeIf(cue -> cue.text().isBlank());
        if (cues.isEmpty()) {
            throw lines.broken(Fault.NOTHING_SHOWN);
        }
        cues.sort(Comparator.comparing(Cue::start));
        return new Captions(List.copyOf(cues));
    }

    private static Cue cue(CaptionLines lines) {
        String line = lines.take();
        if (!line.contains(CaptionLines.ARROW)) {
            line = lines.take();
        }
        CueTimes times = CueTimes.ofWebVtt(line, lines);
        return new Cue(times.start(), times.end(), settings(times.rest()), lines.takeText());
    }

    private static String settings(String typed) {
        return SPACES.splitAsStream(typed)
                .filter(setting -> SETTING.matcher(setting).matches())
                .collect(joining(" "));
    }
}
