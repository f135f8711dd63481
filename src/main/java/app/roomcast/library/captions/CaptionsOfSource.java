package app.roomcast.library.captions;

import app.roomcast.library.VideoId;
import app.roomcast.packaging.PackagingEvent.SubtitlesFound;
import app.roomcast.packaging.Subtitle;
import app.roomcast.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The subtitles that an uploaded file brings along become its captions, where its owner has sent none in their language. */
@Component
class CaptionsOfSource {

    private static final Logger LOG = LoggerFactory.getLogger(CaptionsOfSource.class);

    private final VideoCaptions captions;

    CaptionsOfSource(VideoCaptions captions) {
        this.captions = captions;
    }

    @EventListener
    void take(SubtitlesFound found) {
        for (Subtitle subtitle : found.subtitles()) {
            try {
                captions.keepFirst(
                        new VideoId(found.id()),
                        CaptionLanguage.parse(subtitle.language()),
                        CaptionFile.read(subtitle.webVtt()));
            } catch (Refusal unreadable) {
                LOG.info("Leaving out subtitles in {} of {}: {}", subtitle.language(), found.id(), unreadable.code());
            }
        }
    }
}
