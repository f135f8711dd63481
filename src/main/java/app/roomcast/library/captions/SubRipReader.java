package app.roomcast.library.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads SubRip (.srt), which nobody has specified: a number that nobody needs, the times, the text, a blank line. */
final class SubRipReader {

    /** A blank line ends a text only where the next cue begins behind it: people part paragraphs with blank lines. */
    private static final Pattern BEGINS = Pattern.compile("\\s*\\d+\\s*|.*->.*");

    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

    private SubRipReader() {}

    static Captions read(CaptionLines lines) {
        List<Cue> cues = new ArrayList<>();
        while (lines.skipBlanks()) {
            cues.add(cue(lines));
        }
        return WebVttReader.inOrder(cues, lines);
    }

    private static String text(CaptionLines lines) {
        var text = new StringBuilder(lines.takeText());
        while (lines.skipBlanks() && !BEGINS.matcher(lines.peek()).matches()) {
            text.append('\n').append(lines.takeText());
        }
        return text.toString();
    }

    private static Cue cue(CaptionLines lines) {
        String line = lines.take();
        if (NUMBER.matcher(line).matches()) {
            line = lines.take();
        }
        CueTimes times = CueTimes.ofSubRip(line, lines);
        return new Cue(times.start(), times.end(), "", CueText.fromSubRip(text(lines)));
    }
}
