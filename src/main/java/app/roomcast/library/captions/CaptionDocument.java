package app.roomcast.library.captions;

import app.roomcast.library.VideoId;
import java.util.Locale;

/**
 * That a video has captions in a language.
 *
 * @param language as BCP 47 tells it
 * @param name of the language, in the reader's
 * @param webVttUrl where they are as WebVTT
 * @param subRipUrl where they are as SubRip
 */
public record CaptionDocument(String language, String name, String webVttUrl, String subRipUrl) {

    static CaptionDocument of(VideoId video, CaptionLanguage language, Locale reader) {
        String url = "/videos/" + video + "/captions/" + language.tag();
        return new CaptionDocument(language.tag(), language.nameFor(reader), url + ".vtt", url + ".srt");
    }
}
