package app.roomcast.library.captions;

import app.roomcast.library.VideoId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What captions a video has, for readers of a language. */
@Component
public class CaptionDocuments {

    private final VideoCaptions captions;

    CaptionDocuments(VideoCaptions captions) {
        this.captions = captions;
    }

    public List<CaptionDocument> of(VideoId video, Locale reader) {
        return captions.of(video).stream()
                .map(language -> CaptionDocument.of(video, language, reader))
                .toList();
    }
}
