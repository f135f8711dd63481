package app.roomcast.library.trash;

import app.roomcast.account.PersonId;
import app.roomcast.library.VideoChanged;
import app.roomcast.library.VideoDeleted;
import app.roomcast.library.VideoId;
import app.roomcast.library.keep.VideoRemoval;
import app.roomcast.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have thrown away. Nobody finds it in the library any more; its owner can take it back until its time is over. */
@Component
public class Trash {

    private final JdbcClient jdbc;
    private final VideoRemoval removal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration period;

    Trash(
            JdbcClient jdbc,
            VideoRemoval removal,
            ApplicationEventPublisher events,
            Clock clock,
            TrashSettings settings) {
        this.jdbc = jdbc;
        this.removal = removal;
        this.events = events;
        this.clock = clock;
        this.period = settings.trash();
    }

    /** How long something can be taken back, in days, a part of one counted whole. */
    public long days() {
        return Math.ceilDiv(period.toHours(), 24);
    }

    /** Twice does no more than once. */
    void put(VideoId id, boolean byRule) {
        int put = jdbc.sql("update video set trashed_at = ?, trashed_by_rule = ?"
                        + " where id = ? and deleted = false and trashed_at is null")
                .params(now().atOffset(ZoneOffset.UTC), byRule, id.value())
                .update();
        if (put > 0) {
            events.publishEvent(new VideoDeleted(id));
        }
    }

    /** What the person has there, the last first. */
    List<TrashedVideo> of(PersonId owner) {
        return jdbc.sql(
                        "select id, title, file_size, trashed_at, trashed_by_rule from video"
                                + " where owner_id = ? and deleted = false and trashed_at is not null order by trashed_at desc, id")
                .param(owner.value())
                .query(this::read)
                .list();
    }

    /** @throws NotFound if it is not in this person's trash */
    void restore(VideoId id, PersonId owner) {
        int restored = jdbc.sql("update video set trashed_at = null, restored_at = ?"
                        + " where id = ? and owner_id = ? and deleted = false and trashed_at is not null")
                .params(now().atOffset(ZoneOffset.UTC), id.value(), owner.value())
                .update();
        if (restored == 0) {
            throw new NotFound();
        }
        events.publishEvent(new VideoChanged(id));
    }

    /** @throws NotFound if it is not in this person's trash */
    void remove(VideoId id, PersonId owner) {
        if (of(owner).stream().noneMatch(video -> video.id().equals(id))) {
            throw new NotFound();
        }
        removal.remove(id);
    }

    void empty(PersonId owner) {
        of(owner).forEach(video -> removal.remove(video.id()));
    }

    /** Removes what has been there for its time, with all its files. */
    void removeOverdue() {
        jdbc.sql("select id from video where deleted = false and trashed_at <= ?")
                .param(now().minus(period).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new VideoId(row.getObject("id", UUID.class)))
                .list()
                .forEach(removal::remove);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private TrashedVideo read(ResultSet row, int number) throws SQLException {
        Instant trashedAt = row.getObject("trashed_at", OffsetDateTime.class).toInstant();
        return new TrashedVideo(
                new VideoId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getLong("file_size"),
                trashedAt,
                row.getBoolean("trashed_by_rule"),
                trashedAt.plus(period));
    }
}
