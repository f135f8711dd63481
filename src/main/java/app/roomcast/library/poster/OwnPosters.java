package app.roomcast.library.poster;

import app.roomcast.library.Video;
import app.roomcast.library.VideoChanged;
import app.roomcast.library.VideoId;
import app.roomcast.library.VideoState;
import app.roomcast.library.keep.VideoFiles;
import app.roomcast.packaging.Stills;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes the picture that an owner chooses: a moment of the video, or a picture that he sends. */
@Component
class OwnPosters {

    static final DataSize LIMIT = DataSize.ofMegabytes(10);

    private final VideoFiles files;
    private final Stills stills;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPosters(VideoFiles files, Stills stills, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.stills = stills;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws PosterIsInvalid if the video shows nothing at that moment, or not yet */
    void take(Video video, double seconds) throws IOException {
        boolean within = video.state() == VideoState.READY && seconds >= 0 && seconds < Integer.MAX_VALUE;
        Duration moment = Duration.ofMillis(within ? Math.round(seconds * 1000) : 0);
        if (!within || !stills.ofMoment(files.hls(video.id()), moment, files.ownPoster(video.id()))) {
            throw new PosterIsInvalid(LIMIT);
        }
        changed(video.id(), true);
    }

    /** @throws PosterIsInvalid if it is too large, or no JPEG, PNG or WebP that can be read */
    void take(Video video, InputStream picture) throws IOException {
        Path target = files.ownPoster(video.id());
        Path sent = Files.createTempFile(target.getParent(), "sent", ".picture");
        try {
            try (OutputStream out = Files.newOutputStream(sent)) {
                out.write(picture.readNBytes(Math.toIntExact(LIMIT.toBytes())));
            }
            if (picture.read() >= 0 || !stills.ofPicture(sent, target)) {
                throw new PosterIsInvalid(LIMIT);
            }
        } finally {
            Files.deleteIfExists(sent);
        }
        changed(video.id(), true);
    }

    /** Back to the picture that was made with the package. */
    void remove(Video video) throws IOException {
        Files.deleteIfExists(files.ownPoster(video.id()));
        changed(video.id(), false);
    }

    private void changed(VideoId id, boolean own) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        jdbc.sql("update video set own_poster_at = :at where id = :id")
                .param("at", own ? now : null)
                .param("id", id.value())
                .update();
        events.publishEvent(new VideoChanged(id));
    }
}
