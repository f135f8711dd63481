package app.roomcast.library.captions;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What is said in a video in one language, in the order in which it is shown; at least one cue. */
record Captions(List<Cue> cues) {

    /** As browsers read it. W3C WebVTT, 4.1. */
    String webVtt() {
        return cues.stream()
                .map(cue -> (time(cue.start(), '.') + " --> " + time(cue.end(), '.') + " " + cue.settings()).strip()
                        + "\n" + cue.text() + "\n")
                .collect(joining("\n", "WEBVTT\n\n", ""));
    }

    /** As editors of subtitles read it; where a cue is shown is not told. */
    String subRip() {
        return IntStream.range(0, cues.size())
                .mapToObj(number -> {
                    Cue cue = cues.get(number);
                    return (number + 1) + "\n" + time(cue.start(), ',') + " --> " + time(cue.end(), ',') + "\n"
                            + CueText.toSubRip(cue.text()) + "\n";
                })
                .collect(joining("\n"));
    }

    /** What is said and nothing else, on one line. */
    String words() {
        return cues.stream().map(cue -> CueText.plain(cue.text())).collect(joining(" "));
    }

    private static String time(Duration time, char fraction) {
        return "%02d:%02d:%02d%c%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), fraction, time.toMillisPart());
    }
}
