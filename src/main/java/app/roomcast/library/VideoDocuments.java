package app.roomcast.library;

import app.roomcast.account.PersonId;
import app.roomcast.packaging.Packager;
import app.roomcast.packaging.PackagingJob;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Writes videos down for their readers. */
@Component
class VideoDocuments {

    private final MessageSource messages;
    private final Packager packager;

    VideoDocuments(MessageSource messages, Packager packager) {
        this.messages = messages;
        this.packager = packager;
    }

    VideoDocument forReader(Video video, PersonId reader, Locale locale) {
        return VideoDocument.of(video, jobOf(video), problemOf(video, locale), video.isOwnedBy(reader));
    }

    /** In English, since the readers' languages differ; a page that wants the sentence in its own asks the API. */
    VideoDocument forEveryone(Video video) {
        return VideoDocument.of(video, jobOf(video), problemOf(video, Locale.ENGLISH), null);
    }

    private @Nullable PackagingJob jobOf(Video video) {
        return switch (video.state()) {
            case QUEUED, PROCESSING -> packager.job(video.id().value()).orElse(null);
            case UPLOADING, READY, FAILED -> null;
        };
    }

    private VideoDocument.@Nullable Problem problemOf(Video video, Locale locale) {
        String code = video.errorCode();
        if (code == null) {
            return null;
        }
        try {
            return new VideoDocument.Problem(code, messages.getMessage("error." + code, null, locale));
        } catch (NoSuchMessageException unknown) {
            return new VideoDocument.Problem(code, messages.getMessage("library.failed", null, locale));
        }
    }
}
