package app.roomcast.library.trash;

import app.roomcast.library.VideoId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Holds the library to its rules: what is too old goes to the trash, and what was there for its time goes for good. */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private static final String OLD = "select id from video where deleted = false and trashed_at is null"
            + " and state in ('READY', 'FAILED') and coalesce(restored_at, created_at) <= :before";

    private static final String UNWATCHED =
            OLD + " and not exists (select 1 from video_view where video_id = video.id and seen_on > :day)";

    private final JdbcClient jdbc;
    private final Trash trash;
    private final TrashSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, Trash trash, TrashSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.trash = trash;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void apply() {
        if (settings.keepAtMost() != null) {
            throwAway(OLD, settings.keepAtMost(), "as old as that");
        }
        if (settings.keepUnwatched() != null) {
            throwAway(UNWATCHED, settings.keepUnwatched(), "unwatched for that long");
        }
        trash.removeOverdue();
    }

    private void throwAway(String query, Duration kept, String reason) {
        OffsetDateTime before = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        List<VideoId> ids = jdbc.sql(query)
                .param("before", before)
                .param("day", LocalDate.from(before))
                .query((row, number) -> new VideoId(row.getObject("id", UUID.class)))
                .list();
        ids.forEach(id -> trash.put(id, true));
        if (!ids.isEmpty()) {
            log.info("{} videos are in the trash now: {} days, {}", ids.size(), kept.toDays(), reason);
        }
    }
}
